import { expect, test } from 'vitest';
import { Refused, Unreachable } from './refused';
import { unlessKnown } from './unless-known';

const known = { state: { data: 'an event' } };
const unknown = { state: { data: undefined } };

test('silence does not take away what is known', () => {
  expect(unlessKnown(new Unreachable('/api'), known)).toBe(false);
  expect(unlessKnown(new Refused(503, 'unavailable', {}), known)).toBe(false);
  expect(unlessKnown(new Unreachable('/api'), unknown)).toBe(true);
});

test('what the server says is gone is gone', () => {
  expect(unlessKnown(new Refused(404, 'no_such_event', {}), known)).toBe(true);
});
