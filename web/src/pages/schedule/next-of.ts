import type { Event } from '~/api/wire';

/** The event to get ready for: what runs now, else the first that is not cancelled. */
export function nextOf(events: readonly Event[]): Event | undefined {
  const held = events.filter(({ status }) => status === 'scheduled');
  const byStart = [...held].sort((one, other) => one.starts_at.localeCompare(other.starts_at));
  return byStart.find(({ phase }) => phase === 'live') ?? byStart[0];
}
