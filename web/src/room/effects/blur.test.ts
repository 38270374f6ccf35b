import { expect, test } from 'vitest';
import { Blur } from './blur';

const size = { width: 24, height: 10 };
const red = [220, 10, 10, 255];
const grey = [90, 90, 90, 255];

/** A red person in the left third, before a grey wall. */
function picture(): { pixels: Uint8ClampedArray; mask: Float32Array } {
  const isPerson = Array.from({ length: size.width * size.height }, (_, at) => at % size.width < 8);
  return {
    pixels: new Uint8ClampedArray(isPerson.flatMap((is) => (is ? red : grey))),
    mask: new Float32Array(isPerson.map(Number)),
  };
}

test('the colour of the person does not shine into what is behind', () => {
  const { pixels, mask } = picture();

  new Blur(size).apply(pixels, mask, 3);

  const besideThePerson = [...pixels.slice(8 * 4, 8 * 4 + 3)];
  for (const [channel, value] of besideThePerson.entries())
    expect(Math.abs(value - (grey[channel] ?? 0))).toBeLessThanOrEqual(3);
});

test('edges behind the person are blurred, and an even wall stays as it is', () => {
  const black = [0, 0, 0, 255];
  const white = [255, 255, 255, 255];
  const half = Array.from({ length: size.width * size.height }, (_, at) =>
    at % size.width < 12 ? black : white,
  );
  const edge = new Uint8ClampedArray(half.flat());
  const wall = new Uint8ClampedArray(half.flatMap(() => grey));
  const nobody = new Float32Array(half.length);
  const blur = new Blur(size);

  blur.apply(edge, nobody, 2);
  blur.apply(wall, nobody, 2);

  const row = Array.from({ length: size.width }, (_, at) => edge[at * 4] ?? 0);
  expect(row).toEqual([...row].sort((one, other) => one - other));
  expect(new Set(row).size).toBeGreaterThan(6);
  expect([row[0], row.at(-1)]).toEqual([0, 255]);
  expect(new Set(wall)).toEqual(new Set(grey));
});
