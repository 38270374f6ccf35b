import { tab } from '~/api/storage';
import type { Admission } from '~/api/wire';

const keyOf = (roomId: string) => `rostrum.admission.${roomId}`;

/**
 * An admission and when it was given, by this device's clock: its socket ticket lasts a minute.
 * `event_id`: of who came in from the panel, as its host.
 */
export type Kept = Admission & { given_at: number; event_id?: string };

/** Remembers the way in to a room for this tab, also over a reload. */
export function keepAdmission(admission: Admission, eventId?: string): Kept {
  const kept: Kept = { ...admission, given_at: Date.now(), ...(eventId && { event_id: eventId }) };
  tab.set(keyOf(admission.room_id), JSON.stringify(kept));
  return kept;
}

/** The media server's tokens last ten minutes. */
const HALL_TOKEN_MS = 9 * 60_000;

/** What sound and picture may begin with; afterwards the room's socket brings tokens. */
export function hallTokenOf({ hall_token, given_at }: Kept): string | undefined {
  return Date.now() - given_at < HALL_TOKEN_MS ? (hall_token ?? undefined) : undefined;
}

export function admissionTo(roomId: string): Kept | undefined {
  try {
    const text = tab.get(keyOf(roomId));
    // Only `keepAdmission` writes this key.
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Whoever signs out of the panel leaves no way into the rooms behind. */
export function forgetAdmissions(): void {
  for (const key of tab.keys()) {
    if (key.startsWith(keyOf(''))) tab.remove(key);
  }
}

export function forgetAdmission(roomId: string): void {
  tab.remove(keyOf(roomId));
}
