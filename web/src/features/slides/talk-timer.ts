import { tab } from '~/api/storage';
import { Value } from '~/room/value';

/** Of one person, who alone sees it. `startedAt` by the server's clock while it runs; `minutes`: how long they want to talk. `session`: in
 * which run of the room it was touched; in another it follows that one's start again. */
export type TalkTimer = {
  session: number;
  startedAt: number | null;
  heldMs: number;
  minutes: number | null;
};

type Session = { number: number; phase: string; started_at: number | null };

const mostMinutes = 999;

/** Untouched it runs since the session began. */
export function timerOf(kept: TalkTimer | undefined, session: Session): TalkTimer {
  if (kept?.session === session.number) return kept;
  const startedAt = session.phase === 'live' ? session.started_at : null;
  return { session: session.number, startedAt, heldMs: 0, minutes: kept?.minutes ?? null };
}

export const elapsedMs = ({ startedAt, heldMs }: TalkTimer, now: number): number =>
  Math.max(0, heldMs + (startedAt === null ? 0 : now - startedAt));

export const paused = (timer: TalkTimer, now: number): TalkTimer => ({
  ...timer,
  startedAt: null,
  heldMs: elapsedMs(timer, now),
});

export const started = (timer: TalkTimer, now: number): TalkTimer =>
  timer.startedAt === null ? { ...timer, startedAt: now } : timer;

/** It goes on running if it ran. */
export const reset = (timer: TalkTimer, now: number): TalkTimer => ({
  ...timer,
  startedAt: timer.startedAt === null ? null : now,
  heldMs: 0,
});

export const aimedAt = (timer: TalkTimer, minutes: number | null): TalkTimer => ({
  ...timer,
  minutes: minutes === null || minutes < 1 ? null : Math.min(mostMinutes, Math.round(minutes)),
});

/** What is left, below nought once it is over; nothing without an aim. */
export const leftMs = (timer: TalkTimer, now: number): number | undefined =>
  timer.minutes === null ? undefined : timer.minutes * 60_000 - elapsedMs(timer, now);

/** The last tenth, but not less than a minute and not more than five. */
export function isNearEnd(timer: TalkTimer, now: number): boolean {
  const left = leftMs(timer, now);
  if (left === undefined || timer.minutes === null) return false;
  return left <= Math.min(5, Math.max(1, timer.minutes / 10)) * 60_000;
}

/** `4:05`, or with hours `1:04:05`. */
export function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] ? parts : parts.slice(1);
  return shown.map((part, place) => (place ? String(part).padStart(2, '0') : String(part))).join(':');
}

/** What an older version, or somebody else, has written there is as good as nothing. */
export function timerFrom(kept: string | undefined): TalkTimer | undefined {
  try {
    const given: unknown = JSON.parse(kept ?? 'null');
    if (typeof given !== 'object' || given === null) return undefined;
    const { session, startedAt, heldMs, minutes } = given as Partial<Record<keyof TalkTimer, unknown>>; // looked at here
    const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
    if (!isNumber(session) || !isNumber(heldMs)) return undefined;
    return {
      session,
      heldMs,
      startedAt: isNumber(startedAt) ? startedAt : null,
      minutes: isNumber(minutes) ? minutes : null,
    };
  } catch {
    return undefined;
  }
}

const timers = new Map<string, Value<TalkTimer | undefined>>();

const keyOf = (room: string) => `rostrum.talk-timer.${room}`;

/** One for a room, in whichever window it is looked at. */
export function timerIn(room: string): Value<TalkTimer | undefined> {
  const known = timers.get(room);
  if (known) return known;
  const value = new Value(timerFrom(tab.get(keyOf(room))));
  timers.set(room, value);
  value.subscribe(() => tab.set(keyOf(room), JSON.stringify(value.get())));
  return value;
}
