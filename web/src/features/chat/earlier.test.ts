import { expect, test } from 'vitest';
import type { Message } from '~/room/wire';
import { type Earlier, inOrder, noneEarlier, slid } from './earlier';

const message = (id: number): Message => ({
  id: String(id).padStart(10, '0'),
  at: id,
  person: 'p_bob',
  name: 'Bob',
  role: 'attendee',
  to: 'everyone',
  to_person: null,
  text: `text ${id}`,
});
const messages = (...ids: number[]) => ids.map(message);
const texts = (earlier: Earlier) => earlier.messages.map(({ text }) => text);

test('what newer messages push out of the window is kept', () => {
  const earlier = slid(noneEarlier, messages(1, 2, 3), messages(3, 4, 5), {});

  expect(texts(slid(earlier, messages(3, 4, 5), messages(4, 5, 6), {}))).toEqual([
    'text 1',
    'text 2',
    'text 3',
  ]);
});

test('a message that is gone while nothing new came was deleted', () => {
  expect(slid(noneEarlier, messages(1, 2, 3), messages(2, 3), {})).toBe(noneEarlier);
});

test('what was deleted is gone from what was read back, wherever newer messages have got to', () => {
  const earlier = { messages: messages(1, 2), readFrom: null };

  const now = slid(earlier, messages(3, 4, 5), messages(5, 6), { '0000000001': 9, '0000000003': 8 });

  expect(now).toEqual({ messages: messages(2, 4), readFrom: null });
});

test('after a gap of more than a window nothing is kept, so that nothing is missing in between', () => {
  const earlier = { messages: messages(1), readFrom: 1 };

  expect(slid(earlier, messages(2, 3), messages(8, 9), {})).toBe(noneEarlier);
});

test('what is read twice is shown once, in the order of time', () => {
  expect(inOrder(messages(3, 1, 3, 2)).map(({ at }) => at)).toEqual([1, 2, 3]);
});
