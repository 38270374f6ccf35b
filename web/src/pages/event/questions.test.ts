import { expect, test } from 'vitest';
import type { RegistrationField } from '~/api/wire';
import { moved, toggled, withNew } from './questions';

const field = (id: string, kind: RegistrationField['kind']): RegistrationField => ({
  id,
  kind,
  label: '',
  required: false,
  options: [],
  show_if: null,
});
const ids = (fields: RegistrationField[]) => fields.map(({ id }) => id);
const form = [field('first_name', 'first_name'), field('email', 'email'), field('q1', 'text')];

test('a standard field comes before the own questions, once, and goes again', () => {
  const withPhone = toggled(form, 'phone', true);

  expect(ids(withPhone)).toEqual(['first_name', 'email', 'phone', 'q1']);
  expect(toggled(withPhone, 'phone', true)).toBe(withPhone);
  expect(ids(toggled(withPhone, 'phone', false))).toEqual(ids(form));
});

test('a new question has an id of its own', () => {
  expect(ids(withNew(form, 'choice'))).toEqual(['first_name', 'email', 'q1', 'q2']);
});

test('fields move within the form and not out of it', () => {
  expect(ids(moved(form, 'q1', -1))).toEqual(['first_name', 'q1', 'email']);
  expect(moved(form, 'q1', 1)).toBe(form);
});
