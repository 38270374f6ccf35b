import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { nextOf } from './next-of';

const cancelled = eventOf({ id: '1', starts_at: '2026-11-24T08:00:00Z', status: 'cancelled' });
const morning = eventOf({ id: '2', starts_at: '2026-11-24T09:00:00Z' });
const evening = eventOf({ id: '3', starts_at: '2026-11-24T18:00:00Z' });

test('the next event is the earliest that is not cancelled', () => {
  expect(nextOf([evening, cancelled, morning])?.id).toBe('2');
});

test('an event that runs now comes before one that starts earlier', () => {
  expect(nextOf([morning, { ...evening, phase: 'live' }])?.id).toBe('3');
});

test('of nothing there is no next', () => {
  expect(nextOf([cancelled])).toBeUndefined();
});
