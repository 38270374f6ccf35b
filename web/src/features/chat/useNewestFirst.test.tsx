import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Message } from '~/room/wire';
import { useNewestFirst } from './useNewestFirst';

/** Only their ids are looked at. */
const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, number) => ({ id: String(first + number) }) as Message);

/** How many were drawn, render by render. */
function drawn(first: Message[], then: Message[]) {
  const counts: number[] = [];
  const { rerender } = renderHook(({ messages }) => counts.push(useNewestFirst(messages).length), {
    initialProps: { messages: first },
  });
  const before = counts.splice(0);
  rerender({ messages: then });
  return { before, after: counts };
}

test('who comes in sees the newest first, and then all', () => {
  expect(drawn(from(0, 200), from(0, 200)).before).toEqual([40, 200]);
});

test('so does who jumps to another time', () => {
  const { after } = drawn(from(0, 200), from(500, 200));
  expect([after[0], after.at(-1)]).toEqual([40, 200]);
});

test('a message more takes none away', () => {
  const { after } = drawn(from(0, 200), from(0, 201));
  expect(new Set(after)).toEqual(new Set([201]));
});

test('nor does the newest when it is deleted', () => {
  const { after } = drawn(from(0, 200), from(0, 199));
  expect(new Set(after)).toEqual(new Set([199]));
});

test('few are drawn at once', () => {
  expect(drawn(from(0, 3), from(0, 3)).before[0]).toBe(3);
});
