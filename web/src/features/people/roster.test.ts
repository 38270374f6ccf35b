import { expect, test } from 'vitest';
import type { Person, Role } from '~/room/wire';
import { byName, found, rosterOf } from './roster';

const person = (id: string, name: string, role: Role = 'attendee'): Person => ({
  id,
  name,
  role,
  joined_at: 1,
});

const people = [
  person('z', 'Żaneta'),
  person('a', 'Ada'),
  person('p', 'Paul', 'presenter'),
  person('h', 'Hanna', 'host'),
  person('b', 'Bruno'),
];
const present = byName(Object.fromEntries(people.map((one) => [one.id, one])), 'en');
const parts = { present, contacts: { a: { email: 'ada@example.org' } }, stage: undefined, floor: undefined };
const namesOf = (entries: ReturnType<typeof rosterOf>) => entries.map((entry) => entry.person.name);

test('the host comes first, then presenters, then attendees by name', () => {
  const roster = rosterOf(parts);

  expect(namesOf(roster)).toEqual(['Hanna', 'Paul', 'Ada', 'Bruno', 'Żaneta']);
});

test('raised hands come before everybody, the longest first', () => {
  const hands = {
    b: { person: 'b', name: 'Bruno', raised_at: 20 },
    z: { person: 'z', name: 'Żaneta', raised_at: 10 },
  };
  const floor = { raised: 2, hands, offers: {}, may: [] };

  expect(namesOf(rosterOf({ ...parts, floor })).slice(0, 3)).toEqual(['Żaneta', 'Bruno', 'Hanna']);
});

test('people are found by a part of the name, or of the address where it is shown', () => {
  const roster = rosterOf(parts);

  expect(namesOf(found(roster, ' AN '))).toEqual(['Hanna', 'Żaneta']);
  expect(namesOf(found(roster, '@example'))).toEqual(['Ada']);
  expect(found(roster, 'nobody')).toEqual([]);
});
