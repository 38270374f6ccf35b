import type { Clip } from '~/generated/room';

/** What brings one's own player to where everybody's is: nothing, another speed, or another place. */
export type Correction = { do: 'leave' } | { do: 'run'; rate: number } | { do: 'seek'; to: number };

type Playing = Pick<Clip, 'playing' | 'position_ms' | 'due' | 'duration_ms'>;

/** Nobody sees or hears that much; below it, correcting would begin again and again. */
const unnoticed = 0.05;
const arrived = 0.03;
/** More would take too long to catch up with. */
const caughtUpWith = 1.5;
const step = 0.05;

/** Where the clip is at `now`, in seconds; never beyond its end. Servers and browsers reckon alike. */
export function secondsAt(now: number, clip: Playing, durationSeconds = clip.duration_ms / 1000): number {
  const since = clip.playing ? Math.max(0, now - clip.due) : 0;
  const seconds = (clip.position_ms + since) / 1000;
  return durationSeconds > 0 ? Math.min(seconds, durationSeconds) : seconds;
}

export const hasEnded = (now: number, clip: Playing, durationSeconds = clip.duration_ms / 1000): boolean =>
  durationSeconds > 0 && secondsAt(now, clip, durationSeconds) >= durationSeconds;

/** `now` is the server's time in milliseconds, `seconds` where one's own player is, `rate` its speed. */
export function correction(now: number, clip: Playing, seconds: number, rate = 1): Correction {
  const to = secondsAt(now, clip);
  const behind = to - seconds;
  const off = Math.abs(behind);
  if (!clip.playing || hasEnded(now, clip)) return off > unnoticed ? { do: 'seek', to } : { do: 'leave' };
  if (off > caughtUpWith) return { do: 'seek', to };
  if (rate === 1 ? off <= unnoticed : off <= arrived)
    return rate === 1 ? { do: 'leave' } : { do: 'run', rate: 1 };
  return { do: 'run', rate: behind > 0 ? 1 + step : 1 - step };
}
