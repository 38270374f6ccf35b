import { expect, test } from 'vitest';
import type { RegistrationField } from '~/api/wire';
import { isAsked, missingAnswers } from './answers';

const topic: RegistrationField = {
  id: 'topic',
  kind: 'choice',
  label: 'Topic',
  required: true,
  options: ['Sales', 'Support'],
  show_if: null,
};
const team: RegistrationField = {
  ...topic,
  id: 'team',
  kind: 'text',
  options: [],
  show_if: { field: 'topic', equals: 'Support' },
};
const terms: RegistrationField = { ...topic, id: 'terms', kind: 'consent', options: [] };
const fields = [topic, team, terms];

test('a question with a condition is asked only when it holds', () => {
  expect(isAsked(team, fields, {})).toBe(false);
  expect(isAsked(team, fields, { topic: 'Sales' })).toBe(false);
  expect(isAsked(team, fields, { topic: 'Support' })).toBe(true);
});

test('only what is asked can be missing', () => {
  expect(missingAnswers(fields, { topic: 'Sales', terms: true })).toEqual([]);
  expect(missingAnswers(fields, { topic: 'Support', team: ' ', terms: false })).toEqual([team, terms]);
});
