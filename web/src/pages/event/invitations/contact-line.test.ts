import { expect, test } from 'vitest';
import { lineOf, withLine } from './contact-line';

const person = (first_name: string, last_name = '') => ({ first_name, last_name, email: 'ada@example.org' });

test.each([
  [person('Ada', 'Lovelace'), 'Ada Lovelace <ada@example.org>'],
  [person(''), 'ada@example.org'],
  [person('Lovelace, Ada'), '"Lovelace, Ada" <ada@example.org>'],
  [person('Ada <b@example.org>', '"x"'), '"Ada b@example.org x" <ada@example.org>'],
])('a contact is written as mail programs write people: %o', (contact, line) => {
  expect(lineOf(contact)).toBe(line);
});

test('who is added stands on a line of their own, and once', () => {
  const one = withLine('', 'Ada <a@example.org>');
  const two = withLine(`${one}\n`, 'Bert <b@example.org>');

  expect(two).toBe('Ada <a@example.org>\nBert <b@example.org>');
  expect(withLine(two, 'Ada <a@example.org>')).toBe(two);
});
