import { expect, test } from 'vitest';
import { isPageName } from './page-name';

test.each(['', 'acme', 'Acme-School', '123', 'a'.repeat(40)])('%s can stand in an address', (name) => {
  expect(isPageName(name)).toBe(true);
});

test.each(['a', 'ab', '-acme', 'acme-', 'ac me', 'ac/me', 'äöü', 'a'.repeat(41)])('%s cannot', (name) => {
  expect(isPageName(name)).toBe(false);
});
