import { expect, test } from 'vitest';
import { movedBy, widenedBy } from './faces-place';

const room = { width: 1000, height: 600, windowWidth: 200, windowHeight: 100 };

test('a window that is dragged follows the pointer', () => {
  expect(movedBy({ x: 0.5, y: 0.5, width: 200 }, { x: 80, y: -100 }, room)).toEqual({
    x: 0.6,
    y: 0.3,
    width: 200,
  });
});

test('it never leaves the stage', () => {
  expect(movedBy({ x: 0.9, y: 0.1, width: 200 }, { x: 500, y: -500 }, room)).toEqual({
    x: 1,
    y: 0,
    width: 200,
  });
  const tight = { ...room, height: 80 };
  expect(movedBy({ x: 0, y: 1, width: 200 }, { x: 0, y: 40 }, tight).y).toBe(1);
});

test('pulled at its lower right corner, its left edge stays', () => {
  expect(widenedBy({ x: 0.5, y: 0, width: 200 }, 100, room)).toEqual({ x: 400 / 700, y: 0, width: 300 });
});

test('it is never smaller than a face, nor wider than the stage', () => {
  expect(widenedBy({ x: 1, y: 0, width: 200 }, -500, room).width).toBe(160);
  expect(widenedBy({ x: 1, y: 0, width: 200 }, 5000, room)).toEqual({ x: 0, y: 0, width: 1000 });
});
