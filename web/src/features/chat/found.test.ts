import { expect, test } from 'vitest';
import type { Message } from '~/room/wire';
import { find } from './found';

const message = (id: number, text: string, name = 'Bob'): Message => ({
  id: String(id).padStart(10, '0'),
  at: id,
  person: 'p_bob',
  name,
  role: 'attendee',
  to: 'everyone',
  to_person: null,
  text,
  replies_to: null,
});

test('capitals make no difference, and the newest comes first', () => {
  const found = find([message(1, 'Green TEA'), message(2, 'Coffee'), message(3, 'tea time')], 'Tea ');

  expect(found.map(({ before, hit, after }) => [before, hit, after])).toEqual([
    ['', 'tea', ' time'],
    ['Green ', 'TEA', ''],
  ]);
});

test('other alphabets and signs of patterns are found as they are written', () => {
  const messages = [message(1, 'Где ЗАПИСЬ?'), message(2, 'costs 5.00 (net)')];

  expect(find(messages, 'запись').map(({ hit }) => hit)).toEqual(['ЗАПИСЬ']);
  expect(find(messages, '5.00 (').map(({ hit }) => hit)).toEqual(['5.00 (']);
  expect(find(messages, '5x00')).toEqual([]);
  expect(find(messages, '(')).toHaveLength(1);
});

test('who wrote is found too', () => {
  expect(
    find([message(1, 'Hello', 'Clara'), message(2, 'Hello')], 'clara').map(({ after }) => after),
  ).toEqual(['Hello']);
});

test('of a long message only what stands around the words is shown', () => {
  const [found] = find([message(1, `${'a'.repeat(500)} needle ${'b'.repeat(500)}`)], 'needle');

  expect(found?.before).toMatch(/^…a{29} $/);
  expect(found?.after).toMatch(/^ b{59}…$/);
});
