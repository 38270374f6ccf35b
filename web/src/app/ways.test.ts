import { expect, test } from 'vitest';
import { waysAt } from './ways';

test('a room’s pages have addresses of their own', () => {
  const ways = waysAt('/join/123456789');
  expect([ways.isEmbedded, ways.join('123456789'), ways.room('123456789')]).toEqual([
    false,
    '/join/123456789',
    '/room/123456789',
  ]);
});

test('within a frame one page leads to the other without leaving what may be framed', () => {
  const ways = waysAt('/embed/123456789/room');
  expect([ways.isEmbedded, ways.join('123456789'), ways.room('123456789')]).toEqual([
    true,
    '/embed/123456789',
    '/embed/123456789/room',
  ]);
});
