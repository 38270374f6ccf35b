import type { Trouble } from '~/generated/room';

const weight = ({ role, hears, is_heard }: Trouble): number =>
  (role === 'attendee' ? 0 : -4) + (is_heard ? 0 : -2) + (hears ? 0 : -1);

/** The stage first, as without it there is nothing to hear; then who hears nothing; then who has waited longest. */
export const sorted = (troubles: readonly Trouble[]): Trouble[] =>
  [...troubles].sort((one, other) => weight(one) - weight(other) || one.since - other.since);
