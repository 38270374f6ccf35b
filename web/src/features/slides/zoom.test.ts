import { expect, test } from 'vitest';
import { boundedZoom, mostZoom, scrollAfter, steppedZoom } from './zoom';

test('steps lead from the whole page to four times its size and back', () => {
  const closer = [1, 1.5, 2, 3, 4].map((zoom) => steppedZoom(zoom, 1));
  const further = [4, 3, 2, 1.5, 1].map((zoom) => steppedZoom(zoom, -1));

  expect(closer).toEqual([1.5, 2, 3, 4, 4]);
  expect(further).toEqual([3, 2, 1.5, 1, 1]);
});

test('from between two steps the next one follows', () => {
  expect([steppedZoom(1.7, 1), steppedZoom(1.7, -1)]).toEqual([2, 1.5]);
});

test('fingers cannot make it smaller than whole or larger than the most', () => {
  expect([boundedZoom(0.3), boundedZoom(2.2), boundedZoom(40)]).toEqual([1, 2.2, mostZoom]);
});

test('the place under the pointer stays there', () => {
  expect(scrollAfter(0, 300, 2)).toBe(300);
  expect(scrollAfter(300, 300, 0.5)).toBe(0);
  expect(scrollAfter(100, 0, 1.5)).toBe(150);
});
