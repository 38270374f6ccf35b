import { expect, test } from 'vitest';
import { Pace, type Verdict } from './pace';

function verdictsOf(pace: Pace, milliseconds: number, frames: number): Verdict[] {
  return Array.from({ length: frames }, () => pace.add(milliseconds));
}

test('a device that takes its time at first and then keeps up goes on', () => {
  const pace = new Pace();

  const warmingUp = verdictsOf(pace, 900, 5);
  const afterwards = verdictsOf(pace, 20, 30);

  expect(new Set(warmingUp)).toEqual(new Set(['measuring']));
  expect(afterwards.at(-1)).toBe('keeps_up');
  expect(afterwards).not.toContain('spare');
});

test('a slow device is spared once, and then keeps up', () => {
  const pace = new Pace();

  const before = verdictsOf(pace, 120, 20);
  const afterwards = verdictsOf(pace, 90, 40);

  expect(before.filter((verdict) => verdict === 'spare')).toEqual(['spare']);
  expect(afterwards.filter((verdict) => verdict === 'spare')).toEqual([]);
  expect(afterwards.at(-1)).toBe('keeps_up');
});

test('what is too slow even when spared is said to be', () => {
  const pace = new Pace();
  verdictsOf(pace, 900, 20);

  expect(verdictsOf(pace, 900, 15).at(-1)).toBe('too_slow');
});

test('a single frame that was held up for long decides nothing', () => {
  const pace = new Pace();
  verdictsOf(pace, 10, 20);

  expect(pace.add(700)).toBe('keeps_up');
});
