import { expect, test } from 'vitest';
import type { Entries, Entry } from './elements';
import { byIndex, type Drawn, differing, firstOf, merged, unsent } from './merging';

const entry = (id: string, more: Partial<Entry> = {}) =>
  ({ id, type: 'rectangle', version: 1, nonce: 5, index: 'a0', ...more }) as Entry;
const elementOf = ({ id, index, version, nonce }: Entry): Drawn => ({
  id,
  index,
  version,
  versionNonce: nonce,
  isDeleted: false,
});
const entryOf = ({ id, index, version, versionNonce }: Drawn) =>
  entry(id, { index: index ?? '', version, nonce: versionNonce });
const entriesOf = (...list: Entry[]): Entries => Object.fromEntries(list.map((one) => [one.id, one]));
const never = () => false;

test('what is another object is another state of it', () => {
  const [same, before, after] = [entry('same'), entry('one'), entry('one', { version: 2 })];

  expect(differing(entriesOf(same, before, entry('gone')), entriesOf(same, after, entry('new')))).toEqual({
    put: [after, entry('new')],
    gone: ['gone'],
  });
});

test('a scene that has all of it already is left alone', () => {
  const scene = [elementOf(entry('one'))];

  const next = merged({ scene, put: [entry('one')], gone: ['unknown'], elementOf, keeps: never });

  expect(next).toBeUndefined();
});

test('what others put comes in, at the place that its index says', () => {
  const scene = [elementOf(entry('low')), elementOf(entry('high', { index: 'a2' }))];

  const next = merged({
    scene,
    put: [entry('between', { index: 'a1' })],
    gone: [],
    elementOf,
    keeps: never,
  });

  expect(next?.map(({ id }) => id)).toEqual(['low', 'between', 'high']);
});

test('two that were put at the same place at once lie in the same order on all screens', () => {
  const [one, other] = [elementOf(entry('a')), elementOf(entry('b'))];

  expect([other, one].sort(byIndex)).toEqual([one, other].sort(byIndex));
});

test('what this person changed since is kept', () => {
  const mine = { ...elementOf(entry('one')), version: 3 };

  const next = merged({
    scene: [mine],
    put: [entry('one', { version: 2 })],
    gone: [],
    elementOf,
    keeps: (element, { version }) => element.version > version,
  });

  expect(next).toBeUndefined();
});

test('what others deleted is deleted here, and not told back', () => {
  const scene = [elementOf(entry('one'))];

  const next = merged({ scene, put: [], gone: ['one'], elementOf, keeps: never }) ?? [];

  expect(next.map(({ isDeleted }) => isDeleted)).toEqual([true]);
  expect(unsent({ scene: next, entries: {}, isHeldBack: never, entryOf })).toEqual({
    elements: [],
    deleted: [],
  });
});

test('only what is newer than the room has it is put', () => {
  const known = entriesOf(entry('same'), entry('changed'), entry('deleted'), entry('older', { version: 4 }));
  const scene = [
    elementOf(entry('same')),
    { ...elementOf(entry('changed')), version: 2 },
    { ...elementOf(entry('deleted')), version: 2, isDeleted: true },
    elementOf(entry('older', { version: 3 })),
    elementOf(entry('new')),
    { ...elementOf(entry('never there')), isDeleted: true },
  ];

  expect(unsent({ scene, entries: known, isHeldBack: never, entryOf })).toEqual({
    elements: [entry('changed', { version: 2 }), entry('new')],
    deleted: [{ id: 'deleted', version: 2, nonce: 5 }],
  });
});

test('of equal versions the lower nonce is the newer one', () => {
  const scene = [{ ...elementOf(entry('one')), versionNonce: 4 }];
  const changes = (nonce: number) =>
    unsent({ scene, entries: entriesOf(entry('one', { nonce })), isHeldBack: never, entryOf }).elements
      .length;

  expect([changes(3), changes(4), changes(5)]).toEqual([0, 0, 1]);
});

test('a frame takes so many bytes, and never nothing', () => {
  const large = entry('large', { type: 'text', text: 'x'.repeat(3000) } as Partial<Entry>);
  const changes = { elements: [large, entry('second')], deleted: [] };

  expect(firstOf(changes, 100, 500).elements).toEqual([large]);
  expect(firstOf(changes, 50_000, 500).elements).toHaveLength(2);
  expect(firstOf(changes, 50_000, 1).elements).toHaveLength(1);
});
