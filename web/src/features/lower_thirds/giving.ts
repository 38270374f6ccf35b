import { Value } from '~/room/value';

/** Whether titles are being given: the button that opens the form may be gone by then, on a phone. */
export const isGiving = new Value(false);
