import { expect, test } from 'vitest';
import { largePage, type Means } from './large-page';

const document = { key: 'k'.repeat(24) };
const address = `/shown/${document.key}/page-3-large.jpg`;

/** A front that has the picture from the `from`-th look on, and a server that says `state`; what was done is written down. */
function world(from: number, state: 'made' | 'coming' | 'never' | 'silence' = 'coming') {
  const done: string[] = [];
  let looks = 0;
  const means: Means = {
    isThere: async (wanted) => {
      expect(wanted).toBe(address);
      done.push('look');
      looks += 1;
      return looks >= from;
    },
    ask: async () => {
      done.push('ask');
      if (state === 'silence') throw new Error('nobody answers');
      return { state };
    },
    pause: async () => undefined,
    random: () => 0.5,
  };
  return { done, means };
}

const always = () => true;

test('a page that is there already is taken without asking the server', async () => {
  const { done, means } = world(1);

  expect(await largePage(document, 3, always, means)).toBe(address);
  expect(done).toEqual(['look']);
});

test('a page that somebody else has asked for meanwhile is taken without asking again', async () => {
  const { done, means } = world(2);

  expect(await largePage(document, 3, always, means)).toBe(address);
  expect(done).toEqual(['look', 'look']);
});

test('a page that nobody has asked for is asked for once and looked for until it is there', async () => {
  const { done, means } = world(5);

  expect(await largePage(document, 3, always, means)).toBe(address);
  expect(done).toEqual(['look', 'look', 'ask', 'look', 'look', 'look']);
});

test('a page that cannot be made larger stays as it is', async () => {
  const { done, means } = world(99, 'never');

  expect(await largePage(document, 3, always, means)).toBeUndefined();
  expect(done).toEqual(['look', 'look', 'ask']);
});

test('where the server does not answer the page stays as it is', async () => {
  expect(await largePage(document, 3, always, world(99, 'silence').means)).toBeUndefined();
});

test('after some looks in vain it is given up', async () => {
  const { done, means } = world(99);

  expect(await largePage(document, 3, always, means)).toBeUndefined();
  expect(done.filter((one) => one === 'look')).toHaveLength(9);
});

test('who turns past the page asks for nothing', async () => {
  const { done, means } = world(1);

  expect(await largePage(document, 3, () => false, means)).toBeUndefined();
  expect(done).toEqual([]);
});
