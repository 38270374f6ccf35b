import { afterEach, expect, test, vi } from 'vitest';
import { clockOf, secondsUntil } from './countdown';
import { dayKey, durationText, shortMonth, timeRange, weekdayAndDay } from './format';
import { monthAfter, weeksOf } from './months';

const start = new Date('2026-11-24T17:00:00Z');

afterEach(() => void vi.useRealTimers());

test('an hour in Warsaw is read in the zone asked for', () => {
  expect(timeRange(start, 60, 'en-GB', 'Europe/Warsaw')).toBe('18:00–19:00');
  expect(timeRange(start, 60, 'en-GB', 'Europe/Istanbul')).toBe('20:00–21:00');
});

test('a day is the day of the zone, not of the server', () => {
  const late = new Date('2026-11-24T23:30:00Z');

  expect(dayKey(late, 'Europe/Warsaw')).toBe('2026-11-25');
  expect(dayKey(late, 'America/New_York')).toBe('2026-11-24');
});

test('over midnight the clocks are named and no day is said twice', () => {
  const range = timeRange(new Date('2026-11-24T22:30:00Z'), 60, 'en-GB', 'Europe/Warsaw');

  expect(range).toBe('23:30 – 00:30');
});

test('a day of another year says which', () => {
  vi.setSystemTime('2026-05-01');

  expect(weekdayAndDay(new Date('2027-03-28T12:00:00Z'), 'en-GB', 'UTC')).toMatch(/^Sun,? 28 Mar 2027$/);
});

test('days and months are in the reader’s language', () => {
  vi.setSystemTime('2026-05-01');
  expect(weekdayAndDay(start, 'en-GB', 'UTC')).toMatch(/^Tue,? 24 Nov$/);
  expect(weekdayAndDay(start, 'ru-RU', 'UTC')).toBe('вт, 24 нояб.');
  expect(shortMonth(start, 'ru-RU', 'UTC')).toBe('нояб');
});

test('a countdown shows whole days apart and never goes below zero', () => {
  const now = new Date('2026-11-24T16:17:42Z');

  expect(clockOf(secondsUntil(start, now))).toEqual({ days: 0, clock: '00:42:18' });
  expect(clockOf(90_061)).toEqual({ days: 1, clock: '01:01:01' });
  expect(secondsUntil(now, start)).toBe(0);
});

test('a month’s page has whole weeks from the weekday asked for', () => {
  const november = weeksOf({ year: 2026, month: 11 }, 1);

  expect(november[0]).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ]);
  expect(november).toHaveLength(6);
  expect(weeksOf({ year: 2026, month: 11 }, 7)[0]?.[0]).toBe('2026-11-01');
});

test('months run over the year’s end both ways', () => {
  expect(monthAfter({ year: 2026, month: 12 }, 1)).toEqual({ year: 2027, month: 1 });
  expect(monthAfter({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
});

test('a duration is told in hours and minutes of the language', () => {
  expect(durationText(45, 'en-GB')).toBe('45 mins');
  expect(durationText(90, 'ru-RU')).toBe('1 ч 30 мин');
  expect(durationText(120, 'ru-RU')).toBe('2 ч');
});
