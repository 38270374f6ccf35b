import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { durationsWith, formOf, freshValues, valuesOf } from './event-form';

const now = new Date('2026-11-24T16:17:42Z');

test('a new event is offered at the next full hour of the member’s zone', () => {
  expect(freshValues(now, 'Europe/Warsaw', 'en')).toMatchObject({ date: '2026-11-24', time: '18:00' });
  expect(freshValues(new Date('2026-11-24T16:45:00Z'), 'Europe/Warsaw', 'en').time).toBe('19:00');
});

test('in zones that are off by half an hour the offer is a full hour too', () => {
  expect(freshValues(now, 'Asia/Kolkata', 'en').time).toBe('22:00');
});

test('what an event says can be saved unchanged', () => {
  const event = eventOf({ access: 'password', password: 'blue-tulip', duration_minutes: 50 });

  expect(formOf(valuesOf(event))).toEqual({
    title: event.title,
    local_start: event.local_start,
    zone: event.zone,
    duration_minutes: 50,
    room_type: 'webinar',
    language: 'en',
    access: 'password',
    password: 'blue-tulip',
  });
});

test('a password that no longer counts is not sent', () => {
  const values = { ...valuesOf(eventOf({ password: 'blue-tulip' })), access: 'open' as const };

  expect(formOf(values)).not.toHaveProperty('password');
});

test('an unusual length stays in the list of lengths', () => {
  expect(durationsWith(50)).toContain(50);
  expect(durationsWith(60)).toHaveLength(durationsWith(90).length);
});
