import { Value } from '~/room/value';

/** Whether the form of a break is open: the button that opens it may be gone by then, on a phone. */
export const isPlanning = new Value(false);
