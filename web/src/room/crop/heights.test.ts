import { expect, test } from 'vitest';
import { scalesOf } from './heights';

test('of the whole screen the smaller layer has half of the lines, as was told', () => {
  expect(scalesOf([540, 1080], 1080)).toEqual([2, 1]);
});

test('of a part the smaller layer keeps its lines as far as there are any', () => {
  expect(scalesOf([540, 1080], 810)).toEqual([1.5, 1]);
  expect(scalesOf([540, 1080], 300)).toEqual([1, 1]);
});

test('the largest layer is never scaled, also when more is shown than at first', () => {
  expect(scalesOf([200, 400], 1200)).toEqual([6, 1]);
  expect(scalesOf([300], 1200)).toEqual([1]);
});
