import { expect, test } from 'vitest';
import { spotsOn } from './spots';

const page = { left: 100, top: 50, width: 640, height: 400 };

test('what can be coloured is found in the page’s own pixels, whatever its scale', () => {
  const box = { left: 110, top: 60, width: 50, height: 20 };

  expect(spotsOn(page, [{ name: 'bar', box }], 0.5)).toEqual([
    { key: 'bar-0', element: 'bar', left: 20, top: 20, width: 100, height: 40 },
  ]);
});

test('what lies on something else comes after it, and so above it', () => {
  const small = { name: 'accent', box: { left: 300, top: 300, width: 80, height: 30 } };
  const large = { name: 'background', box: page };

  expect(spotsOn(page, [small, large], 1).map(({ element }) => element)).toEqual(['background', 'accent']);
});

test('what has no colour to choose, or is not drawn, is no spot', () => {
  const hidden = { left: 0, top: 0, width: 0, height: 0 };

  expect(
    spotsOn(
      page,
      [
        { name: 'logo', box: page },
        { name: undefined, box: page },
        { name: 'panel', box: hidden },
      ],
      1,
    ),
  ).toEqual([]);
});
