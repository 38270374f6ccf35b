import { expect, test } from 'vitest';
import { gridFor } from './grid';

test('one face fills the field', () => {
  expect(gridFor(1, 1600, 900, 10)).toEqual({ columns: 1, tileWidth: 1600 });
});

test('two stand side by side where it is wide, and one above the other where it is high', () => {
  expect(gridFor(2, 1600, 500, 10).columns).toBe(2);
  expect(gridFor(2, 400, 800, 10).columns).toBe(1);
});

test('all tiles fit, whatever their number', () => {
  for (let count = 1; count <= 25; count += 1) {
    const { columns, tileWidth } = gridFor(count, 940, 700, 10);
    const rows = Math.ceil(count / columns);
    expect(columns * tileWidth + (columns - 1) * 10).toBeLessThanOrEqual(940);
    expect(rows * tileWidth * (9 / 16) + (rows - 1) * 10).toBeLessThanOrEqual(700);
  }
});

test('a field without size holds nothing', () => {
  expect(gridFor(3, 0, 0, 10).tileWidth).toBe(0);
});
