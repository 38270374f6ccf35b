import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { elementOf } from './element-of';
import type { Entry } from './elements';
import { entryOf } from './entry-of';
import { thinned } from './thinned';

// The server's own sample of a fact: one element of each kind.
const sample: { elements: Entry[] } = JSON.parse(
  readFileSync(new URL('../../../../tests/rooms/samples/elements_put.json', import.meta.url), 'utf8'),
);

test.each(sample.elements)('a $type comes back from Excalidraw as it went there', (entry) => {
  expect(entryOf(elementOf(entry))).toEqual(entry);
});

test('what the room would not take is put right', () => {
  const [, , text] = sample.elements;
  if (text?.type !== 'text') throw new Error('the sample has a text');

  const entry = entryOf(elementOf({ ...text, text: `Tea\u000b${'x'.repeat(4000)}`, stroke: 'rgb(1, 2, 3)' }));

  expect(entry).toMatchObject({ text: `Tea${'x'.repeat(2997)}`, stroke: '#1e1e1e' });
});

test('a picture that is not of the library has no place in the room', () => {
  const [, , , , image] = sample.elements;
  if (image?.type !== 'image') throw new Error('the sample has a picture');

  expect(entryOf(elementOf({ ...image, picture: 'a-file-of-mine' }))).toBeUndefined();
});

test('a long line keeps its ends and its corners', () => {
  const corner = Array.from({ length: 2000 }, (_, at): [number, number] =>
    at < 1000 ? [at, 0] : [999, at - 999],
  );

  const kept = thinned(corner, 700);

  expect(kept.length).toBeLessThanOrEqual(700);
  expect(kept).toEqual(expect.arrayContaining([0, 999, 1999]));
});

test('a short line is left as it is', () => {
  expect(
    thinned(
      [
        [0, 0],
        [0, 0],
        [1, 1],
      ],
      700,
    ),
  ).toEqual([0, 1, 2]);
});
