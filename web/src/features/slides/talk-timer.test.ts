import { expect, test } from 'vitest';
import {
  aimedAt,
  clockOf,
  elapsedMs,
  isNearEnd,
  leftMs,
  paused,
  reset,
  started,
  timerFrom,
  timerOf,
} from './talk-timer';

const minute = 60_000;
const live = { number: 1, phase: 'live', started_at: 1_000 };
const waiting = { number: 0, phase: 'waiting', started_at: null };

test('untouched it counts since the session began, and not before', () => {
  expect(elapsedMs(timerOf(undefined, live), 61_000)).toBe(minute);
  expect(elapsedMs(timerOf(undefined, waiting), 61_000)).toBe(0);
});

test('it is paused, goes on from there, and begins anew', () => {
  const held = paused(timerOf(undefined, live), 1_000 + 5 * minute);
  expect(elapsedMs(held, 99 * minute)).toBe(5 * minute);

  const again = started(held, 100 * minute);
  expect(elapsedMs(again, 102 * minute)).toBe(7 * minute);

  expect(elapsedMs(reset(again, 103 * minute), 104 * minute)).toBe(minute);
  expect(elapsedMs(reset(held, 103 * minute), 104 * minute)).toBe(0);
});

test('started twice it runs as if started once', () => {
  const running = started(timerOf(undefined, waiting), 0);

  expect(started(running, 5 * minute)).toBe(running);
});

test('in the next session it follows that one, with the same aim', () => {
  const old = aimedAt(paused(timerOf(undefined, live), 5 * minute), 20);

  const next = timerOf(old, { number: 2, phase: 'live', started_at: 10 * minute });

  expect([elapsedMs(next, 11 * minute), next.minutes]).toEqual([minute, 20]);
});

test('what is left turns amber in the last tenth, a minute at least and five at most', () => {
  const aimed = (minutes: number) => aimedAt(timerOf(undefined, { ...live, started_at: 0 }), minutes);
  const turnsAt = (minutes: number) =>
    Array.from({ length: minutes * 60 }, (_, second) => second).find((second) =>
      isNearEnd(aimed(minutes), second * 1000),
    );

  expect([5, 30, 90].map((minutes) => minutes * 60 - (turnsAt(minutes) ?? 0))).toEqual([60, 180, 300]);
  expect(isNearEnd(timerOf(undefined, live), 99 * minute)).toBe(false);
});

test('over its time it counts on below nought', () => {
  expect(leftMs(aimedAt(timerOf(undefined, live), 10), 1_000 + 12 * minute)).toBe(-2 * minute);
});

test('an aim is whole minutes, and none when it is none', () => {
  const timer = timerOf(undefined, live);

  expect([0, null, 12.4, 5000].map((minutes) => aimedAt(timer, minutes).minutes)).toEqual([
    null,
    null,
    12,
    999,
  ]);
});

test('times read as on a clock', () => {
  expect([0, 5_900, 65_000, 3_600_000 + 65_000].map(clockOf)).toEqual(['0:00', '0:05', '1:05', '1:01:05']);
});

test('what is kept is read back, and rubbish is nothing', () => {
  const timer = aimedAt(timerOf(undefined, live), 12);

  expect(timerFrom(JSON.stringify(timer))).toEqual(timer);
  expect(['', '{', '7', 'null', '{"session":"x"}', undefined].map(timerFrom)).toEqual(
    Array(6).fill(undefined),
  );
});
