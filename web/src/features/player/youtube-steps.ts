import type { Clip } from '~/generated/room';
import { hasEnded, secondsAt } from './correction';

/** What YouTube's frame told last. `state` is its number: -1 not begun or an advertisement, 0 ended, 1 plays, 2 paused, 3 fetches,
 * 5 ready. */
export type Heard = { state: number; seconds: number; durationSeconds: number; title: string };

export type Step = { do: 'leave' } | { do: 'play' } | { do: 'pause' } | { do: 'seek'; to: number };

export const ended = 0;
export const plays = 1;
export const paused = 2;
export const fetches = 3;

const within = 1;
const leave: Step = { do: 'leave' };

/** What to ask of the frame at `now`, the server's time. While it shows an advertisement or fetches, nothing helps. */
export function youtubeStep(now: number, clip: Clip, heard: Heard): Step {
  const to = secondsAt(now, clip, heard.durationSeconds);
  const isOff = Math.abs(to - heard.seconds) > within;
  if (heard.state === fetches) return leave;
  if (!clip.playing || hasEnded(now, clip, heard.durationSeconds)) {
    if (heard.state === plays) return { do: 'pause' };
    return heard.state === paused && isOff ? { do: 'seek', to } : leave;
  }
  if (heard.state === ended) return isOff ? { do: 'seek', to } : leave;
  if (heard.state !== plays) return { do: 'play' };
  return isOff ? { do: 'seek', to } : leave;
}
