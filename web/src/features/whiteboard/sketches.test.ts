import { expect, test } from 'vitest';
import type { SignalIn, Sketch } from '~/generated/room';
import { type Sketching, SketchSender, sketchedOn, stillSketching } from './sketches';

const nobody: ReadonlyMap<string, Sketching> = new Map();
const signal = (sketch: Partial<Sketch>, by = 'p_anna'): SignalIn => ({
  t: 'signal',
  by,
  name: 'Anna',
  signal: { kind: 'sketch', board: '0000000001', x: 1, y: 2, ...sketch },
});

test('a line grows by its pieces', () => {
  const first = sketchedOn(nobody, signal({ element: 'line', points: [0, 0, 1, 1] }), 0);

  const second = sketchedOn(first, signal({ element: 'line', since: 2, points: [2, 2] }), 50);

  expect(second.get('p_anna')?.points).toEqual([0, 0, 1, 1, 2, 2]);
});

test('another line begins anew', () => {
  const first = sketchedOn(nobody, signal({ element: 'line', points: [0, 0] }), 0);

  const second = sketchedOn(first, signal({ element: 'next', points: [5, 5] }), 50);

  expect(second.get('p_anna')?.points).toEqual([5, 5]);
});

test('a pointer that rests goes after three seconds', () => {
  const first = sketchedOn(nobody, signal({}), 0);

  expect(stillSketching(first, 2999, () => false)).toBe(first);
  expect(stillSketching(first, 3000, () => false).size).toBe(0);
});

test('a line that is put is no sketch any more; the pointer stays', () => {
  const first = sketchedOn(nobody, signal({ element: 'line', points: [0, 0] }), 0);

  const after = stillSketching(first, 100, (element) => element === 'line');

  expect(after.get('p_anna')).toMatchObject({ element: undefined, points: [] });
});

const line = (length: number) => ({
  id: 'line',
  type: 'freedraw',
  x: 10,
  y: 10,
  width: 0,
  height: 0,
  strokeColor: '#000000',
  strokeWidth: 2,
  points: Array.from({ length }, (_, at) => [at, at] as const),
});

test('of a line that is drawn only what is new is told, twenty times a second', () => {
  const told: object[] = [];
  const sender = new SketchSender(
    (sketch) => told.push(sketch),
    () => false,
  );

  sender.moved(1, 1, line(2), 1000);
  sender.moved(2, 2, line(3), 1049);
  sender.moved(3, 3, line(4), 1050);

  expect(told).toMatchObject([
    { since: 0, points: [10, 10, 11, 11] },
    { since: 2, points: [12, 12, 13, 13] },
  ]);
});

test('in a hall a pointer is told less often', () => {
  const told: object[] = [];
  const sender = new SketchSender(
    (sketch) => told.push(sketch),
    () => true,
  );

  for (let at = 1000; at < 1300; at += 10) sender.moved(at, at, null, at);

  expect(told).toHaveLength(2);
});
