import { expect, test } from 'vitest';
import { parseRoomId, showRoomId } from './room-id';

test.each([
  '123456789',
  '123 456 789',
  '123-456-789',
  ' 123–456–789 ',
  '123.456.789',
  'https://webinar.example.org/join/123456789?token=ABCD2345',
])('%s is a room id', (text) => {
  expect(parseRoomId(text)).toBe('123456789');
});

test.each(['', '12345678', '1234567890', '12345678a', 'hello', '/join/1234567890'])(
  '"%s" is no room id',
  (text) => {
    expect(parseRoomId(text)).toBeUndefined();
  },
);

test('a room id is shown in three groups that stay on one line', () => {
  expect(showRoomId('123456789')).toBe('123\u00a0456\u00a0789');
});
