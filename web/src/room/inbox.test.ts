import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { Inbox } from './inbox';

const PIECE_BYTES = 16 * 1024;

function setUp() {
  const told: string[] = [];
  const broken = vi.fn();
  const inbox = new Inbox({ said: (text) => told.push(text), broken });
  /** Until all that has come is told. */
  const settled = () => new Promise<void>((resolve) => inbox.inTurn(resolve));
  return { inbox, told, broken, settled };
}

/** As rostrum/live/pieces.py cuts it. */
function cut(packed: Uint8Array): ArrayBuffer[] {
  const pieces: ArrayBuffer[] = [];
  for (let start = 0; start < packed.length; start += PIECE_BYTES) {
    const end = start + PIECE_BYTES;
    pieces.push(Uint8Array.of(end < packed.length ? 1 : 0, ...packed.subarray(start, end)).buffer);
  }
  return pieces;
}

const piecesOf = (text: string) => cut(gzipSync(text, { level: 0 }));

/** Of characters that take four bytes each, so that some lie across the borders of pieces. */
const large = 'x🎻y🎷z'.repeat(20_000);

test('a text is told at once', () => {
  const { inbox, told } = setUp();

  inbox.text('one');

  expect(told).toEqual(['one']);
});

test('a large message is told once its last piece is there', async () => {
  const { inbox, told, settled } = setUp();
  const pieces = piecesOf(large);
  expect(pieces.length).toBeGreaterThan(10);

  for (const piece of pieces.slice(0, -1)) inbox.piece(piece);
  await settled();
  expect(told).toEqual([]);

  for (const piece of pieces.slice(-1)) inbox.piece(piece);
  await settled();
  expect(told).toEqual([large]);
});

test('what comes while it is inflated is told behind it, large or small', async () => {
  const { inbox, told, settled } = setUp();

  inbox.text('before');
  for (const piece of piecesOf(large)) inbox.piece(piece);
  inbox.text('behind');
  for (const piece of piecesOf('small, but in pieces')) inbox.piece(piece);
  inbox.text('last');
  expect(told).toEqual(['before']);
  await settled();

  expect(told).toEqual(['before', large, 'behind', 'small, but in pieces', 'last']);
});

test('when all is told, a text is told at once again', async () => {
  const { inbox, told, settled } = setUp();
  for (const piece of piecesOf('in pieces')) inbox.piece(piece);
  await settled();
  await inflatedElsewhere();

  inbox.text('at once');

  expect(told).toEqual(['in pieces', 'at once']);
});

test('the end of the socket waits for what came before it', async () => {
  const { inbox, told } = setUp();
  for (const piece of piecesOf('the last word')) inbox.piece(piece);

  await new Promise<void>((resolve) => {
    inbox.inTurn(() => {
      told.push('closed');
      resolve();
    });
  });

  expect(told).toEqual(['the last word', 'closed']);
});

test('once closed, what was still being inflated is told no more', async () => {
  const { inbox, told } = setUp();
  for (const piece of piecesOf(large)) inbox.piece(piece);
  inbox.text('behind');

  inbox.close();
  await inflatedElsewhere();

  expect(told).toEqual([]);
});

const damaged = gzipSync(large);
damaged.fill(7, 100, 200);

test.each([
  ['damaged', cut(damaged)],
  ['cut off', cut(gzipSync(large).subarray(0, -20))],
  ['no gzip', cut(new TextEncoder().encode('{"t":"resume"}'))],
  ['longer than is taken', cut(gzipSync(new Uint8Array(16 * 1024 * 1024 + 1).fill(32)))],
])('what is %s breaks the socket, once, and nothing is told any more', async (_, pieces) => {
  const { inbox, told, broken } = setUp();

  for (const piece of pieces) inbox.piece(piece);
  inbox.text('behind');
  await vi.waitFor(() => expect(broken).toHaveBeenCalled());
  inbox.text('later');
  for (const piece of piecesOf('later')) inbox.piece(piece);
  await inflatedElsewhere();

  expect(told).toEqual([]);
  expect(broken).toHaveBeenCalledTimes(1);
});

test('pieces that never end break the socket', () => {
  const { inbox, broken } = setUp();
  const piece = new Uint8Array(PIECE_BYTES + 1).fill(1).buffer;

  for (let count = 0; count < 1_025; count += 1) inbox.piece(piece);

  expect(broken).toHaveBeenCalledTimes(1);
});

/** Long enough for what another inbox was given before. */
async function inflatedElsewhere(): Promise<void> {
  const other = setUp();
  for (const piece of piecesOf(large)) other.inbox.piece(piece);
  await other.settled();
}
