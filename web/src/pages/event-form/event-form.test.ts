import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { copiedValues, durationsWith, formOf, freshValues, valuesOf } from './event-form';

const now = new Date('2026-11-24T16:17:42Z');

test('a new event is offered at the next full hour of the member’s zone', () => {
  expect(freshValues(now, 'Europe/Warsaw', 'en')).toMatchObject({ date: '2026-11-24', time: '18:00' });
  expect(freshValues(new Date('2026-11-24T16:45:00Z'), 'Europe/Warsaw', 'en').time).toBe('19:00');
});

test('in zones that are off by half an hour the offer is a full hour too', () => {
  expect(freshValues(now, 'Asia/Kolkata', 'en').time).toBe('22:00');
});

test('what an event says can be saved unchanged', () => {
  const event = eventOf({
    access: 'password',
    password: 'blue-tulip',
    duration_minutes: 50,
    is_listed: true,
  });

  expect(formOf(valuesOf(event))).toEqual({
    title: event.title,
    local_start: event.local_start,
    zone: event.zone,
    duration_minutes: 50,
    room_type: 'webinar',
    language: 'en',
    access: 'password',
    password: 'blue-tulip',
    is_listed: true,
  });
});

test('a password that no longer counts is not sent', () => {
  const values = { ...valuesOf(eventOf({ password: 'blue-tulip' })), access: 'open' as const };

  expect(formOf(values)).not.toHaveProperty('password');
});

test('a copy is offered a week later at the same hour, ahead of now also when the original is long over', () => {
  const event = eventOf({ local_start: '2026-11-24T18:00' });

  expect(copiedValues(event, 'Copy', now)).toMatchObject({
    title: 'Copy',
    date: '2026-12-01',
    time: '18:00',
  });
  expect(copiedValues(event, 'Copy', new Date('2027-01-05T17:30:00Z')).date).toBe('2027-01-12');
});

test('an unusual length stays in the list of lengths', () => {
  expect(durationsWith(50)).toContain(50);
  expect(durationsWith(60)).toHaveLength(durationsWith(90).length);
});
