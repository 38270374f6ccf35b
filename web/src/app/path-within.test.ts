import { expect, test } from 'vitest';
import { pathWithin } from './path-within';

test('a path of this site is gone on to', () => {
  expect(pathWithin('/events/new?x=1')).toBe('/events/new?x=1');
});

test.each([null, '', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  '%s leads to the start',
  (wanted) => {
    expect(pathWithin(wanted)).toBe('/');
  },
);
