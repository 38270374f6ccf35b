import { expect, test } from 'vitest';
import type { Frame, JsonValue } from '~/generated/room';
import { advanced, type Channel, follows } from './frames';

type Parts = Record<string, Record<string, JsonValue> | undefined>;

const channel = (parts: Parts): Channel<Parts> => ({ view: 'v', seq: 5, at: 50, parts });

const frame = (own: Partial<Frame>): Frame => ({
  t: 'frame',
  view: 'v',
  channel: 'room',
  since: 5,
  seq: 8,
  at: 80,
  set: {},
  merge: {},
  add: {},
  ...own,
});

const after = (parts: Parts, own: Partial<Frame>) => advanced(channel(parts), frame(own)).parts;

test('a field that is set is replaced, its neighbours stay', () => {
  expect(
    after({ session: { phase: 'waiting', title: 'A' } }, { set: { session: { phase: 'live' } } }),
  ).toEqual({
    session: { phase: 'live', title: 'A' },
  });
});

test('a part that is set to null is gone', () => {
  expect(after({ session: {}, stage: { layout: 'grid' } }, { set: { stage: null } })).toEqual({
    session: {},
  });
});

test('a part that was not there comes whole', () => {
  expect(after({}, { set: { chat: { open: true, messages: {} } } })).toEqual({
    chat: { open: true, messages: {} },
  });
});

test('entries of a map are put in, replaced whole, and removed by null', () => {
  const before = { chat: { messages: { '1': { text: 'a', by: 'x' }, '2': { text: 'b', by: 'x' } } } };

  expect(
    after(before, { merge: { chat: { messages: { '1': null, '2': { text: 'B' }, '3': { text: 'c' } } } } }),
  ).toEqual({ chat: { messages: { '2': { text: 'B' }, '3': { text: 'c' } } } });
});

test('entries are appended to a list', () => {
  expect(after({ log: { lines: [1] } }, { add: { log: { lines: [2, 3] } } })).toEqual({
    log: { lines: [1, 2, 3] },
  });
});

test('set comes before merge, and merge before add', () => {
  const all = { set: { a: { m: {}, l: [] } }, merge: { a: { m: { k: 1 } } }, add: { a: { l: [2] } } };

  expect(after({ a: { m: { old: 0 }, l: [0] } }, all)).toEqual({ a: { m: { k: 1 }, l: [2] } });
});

test('what a frame does not name is the same object as before', () => {
  const first = { text: 'a' };
  const before: Parts = { chat: { open: true, messages: { '1': first } }, people: { attendees: 2 } };

  const parts = after(before, { merge: { chat: { messages: { '2': { text: 'b' } } } } });

  expect(parts.people).toBe(before.people);
  const messages = parts.chat?.messages as Record<string, JsonValue>;
  expect(messages['1']).toBe(first);
});

test('the state before a frame is left as it was', () => {
  const before = { chat: { messages: { '1': { text: 'a' } } } };
  const copy = structuredClone(before);

  after(before, { merge: { chat: { messages: { '1': null } } }, set: { chat: { open: false } } });

  expect(before).toEqual(copy);
});

test('a frame follows only its own view and number', () => {
  expect(follows(channel({}), frame({}))).toBe(true);
  expect(follows(channel({}), frame({ since: 4 }))).toBe(false);
  expect(follows(channel({}), frame({ view: 'w' }))).toBe(false);
});

test('frames one by one lead to the same parts as the last snapshot, for random stories', () => {
  for (let story = 1; story <= 60; story += 1) {
    const random = randomOf(story);
    let truth: Parts = {};
    let shown = channel({});
    for (let step = 0; step < 40; step += 1) {
      const next = changedAtRandom(truth, random);
      shown = advanced(shown, { ...frame(differenceOf(truth, next)), since: shown.seq, seq: shown.seq + 1 });
      truth = next;
      expect(shown.parts).toEqual(truth);
    }
  }
});

/** A small generator of our own, so that a failing story can be told again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

function changedAtRandom(truth: Parts, random: (below: number) => number): Parts {
  const name = ['chat', 'people', 'floor'][random(3)] ?? 'chat';
  const part = truth[name] ?? { count: 0, entries: {}, list: [] };
  const entries = { ...(part.entries as Record<string, JsonValue>) };
  const id = String(random(6)).padStart(10, '0');
  switch (random(5)) {
    case 0: {
      const { [name]: _gone, ...others } = truth;
      return others;
    }
    case 1:
      return { ...truth, [name]: { ...part, count: random(100) } };
    case 2:
      delete entries[id];
      return { ...truth, [name]: { ...part, entries } };
    case 3:
      return { ...truth, [name]: { ...part, list: [...(part.list as JsonValue[]), random(9)] } };
    default:
      return { ...truth, [name]: { ...part, entries: { ...entries, [id]: { text: String(random(9)) } } } };
  }
}

/** What the server would say of a change (rostrum/rooms/difference.py), plus lists that grow. */
function differenceOf(before: Parts, after: Parts): Pick<Frame, 'set' | 'merge' | 'add'> {
  const change: Pick<Frame, 'set' | 'merge' | 'add'> = { set: {}, merge: {}, add: {} };
  for (const name of Object.keys(before)) if (!after[name]) change.set[name] = null;
  for (const [name, part] of Object.entries(after)) {
    const old = before[name];
    if (!part || part === old) continue;
    if (!old) {
      change.set[name] = part;
      continue;
    }
    if (part.count !== old.count) change.set[name] = { count: part.count ?? null };
    const was = old.entries as Record<string, JsonValue>;
    const now = part.entries as Record<string, JsonValue>;
    const merged: Record<string, JsonValue> = {};
    for (const [id, entry] of Object.entries(now)) if (was[id] !== entry) merged[id] = entry;
    for (const id of Object.keys(was)) if (!(id in now)) merged[id] = null;
    if (Object.keys(merged).length) change.merge[name] = { entries: merged };
    const more = (part.list as JsonValue[]).slice((old.list as JsonValue[]).length);
    if (more.length) change.add[name] = { list: more };
  }
  return change;
}
