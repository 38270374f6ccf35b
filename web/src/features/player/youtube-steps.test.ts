import { expect, test } from 'vitest';
import { clipOf } from '~/testing/clip';
import { youtubeStep } from './youtube-steps';

const due = 1_000_000;
const playing = clipOf({ media: 'youtube', duration_ms: 0, playing: true, position_ms: 10_000, due });
const paused = { ...playing, playing: false };

const heard = (state: number, seconds: number) => ({ state, seconds, durationSeconds: 60, title: '' });

/** Five seconds later everybody is at 15 s. */
const step = (clip: typeof playing, state: number, seconds: number, now = due + 5_000) =>
  youtubeStep(now, clip, heard(state, seconds));

test.each([
  ['within a second it is left alone', playing, 1, 14.2, { do: 'leave' }],
  ['beyond, it is sought', playing, 1, 12, { do: 'seek', to: 15 }],
  ['an advertisement is let be begun', playing, -1, 0, { do: 'play' }],
  ['while it fetches nothing is asked', playing, 3, 2, { do: 'leave' }],
  ['whoever stopped it for themselves goes on', playing, 2, 15, { do: 'play' }],
  ['paused, it stops', paused, 1, 15, { do: 'pause' }],
  ['paused, it waits at the right place', paused, 2, 15, { do: 'seek', to: 10 }],
  ['what has not begun is not begun by a pause', paused, 5, 0, { do: 'leave' }],
  ['an end that came too early', playing, 0, 60, { do: 'seek', to: 15 }],
] as const)('%s', (_, clip, state, seconds, wanted) => {
  expect(step(clip, state, seconds)).toEqual(wanted);
});

test('at its end it is not begun again', () => {
  expect(step(playing, 0, 60, due + 900_000)).toEqual({ do: 'leave' });
  expect(step(playing, 1, 59.5, due + 900_000)).toEqual({ do: 'pause' });
});
