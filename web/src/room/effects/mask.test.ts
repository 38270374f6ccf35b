import { expect, test } from 'vitest';
import { opacityOf, updateMask } from './mask';

test('what is surely behind is gone, what is surely the person is whole, and between is a soft edge', () => {
  expect([0, 0.3, 0.5, 0.7, 1].map(opacityOf).map((opacity) => Number(opacity.toFixed(3)))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
});

test('a mask comes to what is seen within a few frames', () => {
  const mask = new Float32Array([0, 1]);

  for (let frame = 0; frame < 6; frame += 1) updateMask(mask, new Float32Array([1, 0]));

  expect(mask[0]).toBeGreaterThan(0.99);
  expect(mask[1]).toBeLessThan(0.01);
});
