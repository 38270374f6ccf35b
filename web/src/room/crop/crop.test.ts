import { expect, test } from 'vitest';
import { pixelsOf } from './crop';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };

test('a part is cut out where it was chosen, to the pixel', () => {
  expect(pixelsOf({ x: 0.25, y: 0.5, width: 0.5, height: 0.25 }, screen)).toEqual({
    x: 480,
    y: 540,
    width: 960,
    height: 270,
  });
});

test('edges become even towards the inside: nothing of what is beside the part is sent', () => {
  const { x, y, width, height } = pixelsOf(
    { x: 101 / 1920, y: 51 / 1080, width: 301 / 1920, height: 200 / 1080 },
    screen,
  );

  expect([x, y, width, height]).toEqual([102, 52, 300, 198]);
});

test('a fraction that binary numbers miss by a hair costs no line', () => {
  const thirds = pixelsOf(
    { x: 0.1, y: 0.7, width: 0.2, height: 0.1 },
    { ...screen, width: 1000, height: 1000 },
  );

  expect(thirds).toEqual({ x: 100, y: 700, width: 200, height: 100 });
});

test('where what is captured begins inside of its frame, the part is counted from there', () => {
  expect(pixelsOf({ x: 0, y: 0, width: 0.5, height: 0.5 }, { x: 9, y: 4, width: 401, height: 300 })).toEqual({
    x: 10,
    y: 4,
    width: 198,
    height: 150,
  });
});

test('a part at the edge of a tiny window is never empty and never outside', () => {
  expect(
    pixelsOf({ x: 0.99, y: 0.99, width: 0.01, height: 0.01 }, { x: 0, y: 0, width: 63, height: 41 }),
  ).toEqual({
    x: 60,
    y: 38,
    width: 2,
    height: 2,
  });
});
