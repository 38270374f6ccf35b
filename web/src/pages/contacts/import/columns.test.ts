import { expect, test } from 'vitest';
import { asMeaning, columnsProblem, withMeaning } from './columns';

test('an import needs exactly one column of addresses, and no meaning twice', () => {
  expect(columnsProblem([null, 'name'])).toBe('noAddress');
  expect(columnsProblem(['email', 'phone', 'phone'])).toBe('twice');
  expect(columnsProblem(['email', null, null])).toBeUndefined();
});

test('a meaning that is given to another column is taken from the one that had it', () => {
  expect(withMeaning(['email', 'name', null], 2, 'email')).toEqual([null, 'name', 'email']);
  expect(withMeaning(['email', 'name', null], 1, null)).toEqual(['email', null, null]);
});

test('what is no meaning leaves a column aside', () => {
  expect([asMeaning('phone'), asMeaning('')]).toEqual(['phone', null]);
});
