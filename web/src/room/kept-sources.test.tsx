import { expect, test } from 'vitest';
import { keepSources, keptSources } from './kept-sources';

test('what was on is known again in this room only; a screen is never offered by itself', () => {
  keepSources('123456789', ['camera', 'screen', 'microphone']);

  expect(keptSources('123456789')).toEqual(['microphone', 'camera']);
  expect(keptSources('987654321')).toEqual([]);
});

test('all off is remembered too', () => {
  keepSources('123456789', ['camera']);
  keepSources('123456789', []);

  expect(keptSources('123456789')).toEqual([]);
});
