import { expect, test } from 'vitest';
import { correction, hasEnded, secondsAt } from './correction';

const due = 1_000_000;
const playing = { playing: true, position_ms: 10_000, due, duration_ms: 60_000 };
const paused = { ...playing, playing: false };
const after = (seconds: number) => due + 1000 * seconds;

test('a clip that plays is where it was, and on since then', () => {
  expect(secondsAt(after(5), playing)).toBe(15);
  expect(secondsAt(after(5), paused)).toBe(10);
  expect(secondsAt(after(-1), playing), 'a clock that is a little behind').toBe(10);
});

test('it stays at its end', () => {
  expect(secondsAt(after(900), playing)).toBe(60);
  expect(hasEnded(after(900), playing)).toBe(true);
  expect(hasEnded(after(900), { ...playing, duration_ms: 0 }), 'nobody knows how long it is').toBe(false);
  expect(correction(after(900), playing, 60)).toEqual({ do: 'leave' });
  expect(correction(after(900), playing, 58)).toEqual({ do: 'seek', to: 60 });
});

test.each([
  ['what nobody notices is left alone', 14.96, 1, { do: 'leave' }],
  ['also when it is ahead', 15.04, 1, { do: 'leave' }],
  ['a little behind: it runs faster', 14.5, 1, { do: 'run', rate: 1.05 }],
  ['a little ahead: it runs slower', 16.4, 1, { do: 'run', rate: 0.95 }],
  ['once it runs faster, it does until it has arrived', 14.96, 1.05, { do: 'run', rate: 1.05 }],
  ['it has arrived', 14.98, 1.05, { do: 'run', rate: 1 }],
  ['it ran too far', 15.2, 1.05, { do: 'run', rate: 0.95 }],
  ['much is not caught up with', 13.4, 1, { do: 'seek', to: 15 }],
  ['who comes late starts in the middle', 0, 1, { do: 'seek', to: 15 }],
] as const)('%s', (_, seconds, rate, wanted) => {
  expect(correction(after(5), playing, seconds, rate)).toEqual(wanted);
});

test('while it is paused only the place counts', () => {
  expect(correction(after(5), paused, 10.04)).toEqual({ do: 'leave' });
  expect(correction(after(5), paused, 10.5)).toEqual({ do: 'seek', to: 10 });
});
