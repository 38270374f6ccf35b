import { expect, test } from 'vitest';
import { handles, leastOf, moved, resized, stepOf } from './frame';

const crop = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const least = { width: 0.125, height: 0.125 };

test('the frame is moved as a whole and stops at the edges of the screen', () => {
  expect(moved(crop, { x: 0.125, y: -0.125 })).toEqual({ ...crop, x: 0.375, y: 0.125 });
  expect(moved(crop, { x: 2, y: -2 })).toEqual({ ...crop, x: 0.5, y: 0 });
});

test('each handle pulls its own edges and leaves the others', () => {
  const by = { x: 0.125, y: 0.125 };

  expect(handles.map((handle) => [handle, resized(crop, handle, by, least)])).toEqual([
    ['nw', { x: 0.375, y: 0.375, width: 0.375, height: 0.375 }],
    ['n', { x: 0.25, y: 0.375, width: 0.5, height: 0.375 }],
    ['ne', { x: 0.25, y: 0.375, width: 0.625, height: 0.375 }],
    ['e', { x: 0.25, y: 0.25, width: 0.625, height: 0.5 }],
    ['se', { x: 0.25, y: 0.25, width: 0.625, height: 0.625 }],
    ['s', { x: 0.25, y: 0.25, width: 0.5, height: 0.625 }],
    ['sw', { x: 0.375, y: 0.25, width: 0.375, height: 0.625 }],
    ['w', { x: 0.375, y: 0.25, width: 0.375, height: 0.5 }],
  ]);
});

test('an edge is pulled neither over the screen nor over the edge opposite', () => {
  expect(resized(crop, 'se', { x: 5, y: 5 }, least)).toEqual({ x: 0.25, y: 0.25, width: 0.75, height: 0.75 });
  expect(resized(crop, 'nw', { x: 5, y: 5 }, least)).toEqual({
    x: 0.625,
    y: 0.625,
    width: 0.125,
    height: 0.125,
  });
  expect(resized(crop, 'se', { x: -5, y: -5 }, least)).toEqual({
    x: 0.25,
    y: 0.25,
    width: 0.125,
    height: 0.125,
  });
});

test('the smallest part is as large as can be read and as its handles need', () => {
  expect(leastOf({ width: 1600, height: 900 }, { width: 1600, height: 900 })).toEqual({
    width: 0.1,
    height: 0.1,
  });
  expect(leastOf({ width: 1600, height: 900 }, { width: 280, height: 140 })).toEqual({
    width: 0.2,
    height: 0.4,
  });
  expect(leastOf({ width: 100, height: 50 }, { width: 800, height: 400 })).toEqual({ width: 1, height: 1 });
});

test('an arrow key goes ten pixels of the screen, other keys go nowhere', () => {
  const screen = { width: 1000, height: 500 };

  expect(stepOf('ArrowRight', screen)).toEqual({ x: 0.01, y: 0 });
  expect(stepOf('ArrowUp', screen)).toEqual({ x: 0, y: -0.02 });
  expect(stepOf('Tab', screen)).toBeUndefined();
});
