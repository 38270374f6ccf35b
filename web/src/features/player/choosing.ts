import { Value } from '~/room/value';

/** Whether the list of clips is open: a button opens it that may be gone by then, on a phone. */
export const choosing = new Value(false);
