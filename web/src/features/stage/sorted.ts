import type { PersonId, Speaker } from '~/room/wire';

// A moderator is never among them.
const ranks: Record<Speaker['role'], number> = { host: 0, presenter: 1, moderator: 2, attendee: 2 };

/** In an order that stays: the host first, then presenters, then attendees, each by when they came. */
export function sortedSpeakers(speakers: Record<PersonId, Speaker>): Speaker[] {
  return Object.values(speakers).sort(
    (one, other) =>
      ranks[one.role] - ranks[other.role] ||
      (one.since ?? 0) - (other.since ?? 0) ||
      one.id.localeCompare(other.id),
  );
}

/** Who takes up room on the stage: in a discussion of twenty-five not everyone who only may speak. */
export function isSeen(speaker: Speaker): boolean {
  return speaker.role !== 'attendee' || Boolean(speaker.microphone || speaker.camera || speaker.screen);
}

/** Whoever is in the spotlight comes first: beside slides on a phone there is room for one face. */
export function withFirst(speakers: Speaker[], first: PersonId | null | undefined): Speaker[] {
  const chosen = speakers.find(({ id }) => id === first);
  return chosen ? [chosen, ...speakers.filter((speaker) => speaker !== chosen)] : speakers;
}
