import { expect, test } from 'vitest';
import { formOf, startOf, toggled } from './publication';

test('what was never published is for everyone with the link', () => {
  expect(formOf(startOf(null))).toEqual({ access: 'open', password: '', asks: [], consent: '' });
});

test('what is asked comes in one order, however it was chosen', () => {
  const typed = toggled(toggled(toggled('', 'phone'), 'last_name'), 'first_name');
  expect(formOf({ access: 'lead', password: '', asks: typed, consent: ' I agree ' })).toEqual({
    access: 'lead',
    password: '',
    asks: ['first_name', 'last_name', 'phone'],
    consent: 'I agree',
  });
});

test('chosen twice is not chosen', () => {
  expect(toggled(toggled('', 'phone'), 'phone')).toBe('');
});
