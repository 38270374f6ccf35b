import { Value } from '../value';

/** Whether this browser plays nothing before somebody has tapped: it says so before anything sounds. */
export const soundWaits = new Value(false);
