import { Value } from '~/room/value';

/** The presenter's view in a window of its own: for a second screen. It has no code and no socket of its own, this page draws in it. */
export const presenterWindow = new Value<Window | undefined>(undefined);
