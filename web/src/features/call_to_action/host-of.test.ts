import { expect, test } from 'vitest';
import { hostOf, withScheme } from './host-of';

test('where an address leads is told without its path', () => {
  expect(hostOf('https://www.example.org/guide?x=1')).toBe('example.org');
  expect(hostOf('https://example.org@evil.example/')).toBe('evil.example');
  expect(hostOf('exam')).toBe('');
});

test('an address typed without its scheme gets one, and no other is taken for it', () => {
  expect(withScheme('example.org/guide')).toBe('https://example.org/guide');
  expect(withScheme('http://example.org')).toBe('http://example.org');
  expect(withScheme('javascript:alert(1)')).toBe('javascript:alert(1)');
  expect(withScheme('')).toBe('');
});
