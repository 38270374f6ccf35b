import { expect, test } from 'vitest';
import type { RegistrationField } from '~/api/wire';
import { possibleConditions, withPossibleConditions } from './conditions';

const field = (id: string, kind: RegistrationField['kind'], more: Partial<RegistrationField> = {}) => ({
  id,
  kind,
  label: id,
  required: false,
  options: [],
  show_if: null,
  ...more,
});

const choice = field('q1', 'choice', { options: ['Sales', ' ', 'Support '] });
const consent = field('q2', 'consent');
const text = field('q3', 'text', { show_if: { field: 'q1', equals: 'Support' } });

test('a question can depend on the choices and ticks before it, and on nothing behind it', () => {
  expect(possibleConditions([choice, consent, text], 'q3')).toEqual([
    { field: 'q1', equals: 'Sales' },
    { field: 'q1', equals: 'Support' },
    { field: 'q2', equals: 'yes' },
    { field: 'q2', equals: 'no' },
  ]);
  expect(possibleConditions([choice, consent, text], 'q1')).toEqual([]);
});

test('a condition goes when its answer or its question does, or when it is moved before it', () => {
  const kept = withPossibleConditions([choice, text]);
  expect(kept[1]?.show_if).toEqual({ field: 'q1', equals: 'Support' });
  expect(withPossibleConditions([text, choice])[0]?.show_if).toBeNull();
  expect(withPossibleConditions([{ ...choice, options: ['Sales'] }, text])[1]?.show_if).toBeNull();
  expect(withPossibleConditions([text])[0]?.show_if).toBeNull();
});
