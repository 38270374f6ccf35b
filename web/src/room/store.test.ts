import { expect, test, vi } from 'vitest';
import type { Frame, OwnView, RoomView } from '~/generated/room';
import { frameOf, ownViewOf, roomViewOf } from '~/testing/room';
import { RoomStore } from './store';

function storeWith(...views: (RoomView | OwnView)[]): RoomStore {
  const store = new RoomStore();
  for (const view of views) store.open(view);
  return store;
}

const opened = () => storeWith(roomViewOf({ seq: 5 }), ownViewOf({ seq: 3 }));
const locked: Partial<Frame> = { set: { session: { locked: true } } };

test('nothing is shown until both channels of a view are there', () => {
  const store = storeWith(roomViewOf({}));

  expect(store.shown()).toBeUndefined();
  expect(store.cursors()).toBeUndefined();

  store.open(ownViewOf({}));
  expect(store.shown()?.own.parts.people.name).toBe('Ada');
});

test('each channel has its own cursor', () => {
  const store = opened();

  expect(store.advance(frameOf({ since: 5, seq: 9, ...locked }))).toBe('applied');
  expect(store.advance(frameOf({ channel: 'own', since: 3, seq: 9 }))).toBe('applied');

  expect(store.cursors()).toEqual({ view: 'v1', room_seq: 9, own_seq: 9 });
  expect(store.shown()?.room.parts.session.locked).toBe(true);
});

test('a frame that builds on more than there is shows a gap and changes nothing', () => {
  const store = opened();

  expect(store.advance(frameOf({ since: 7, seq: 9, ...locked }))).toBe('gap');
  expect(store.shown()?.room.parts.session.locked).toBe(false);
});

test('a frame that came before is dropped', () => {
  const store = opened();

  expect(store.advance(frameOf({ since: 2, seq: 5, ...locked }))).toBe('dropped');
});

test('frames of another view are dropped', () => {
  const store = opened();

  expect(store.advance(frameOf({ view: 'v0', since: 5, seq: 9, ...locked }))).toBe('dropped');
});

test('a new view is shown only whole: never half of the old and half of the new', () => {
  const store = opened();
  store.open(roomViewOf({ view: 'v2', audience: 'stage' }));

  expect(store.shown()?.audience).toBe('everyone');
  expect(store.cursors()).toBeUndefined();

  store.open(ownViewOf({ view: 'v2' }));
  expect(store.shown()?.audience).toBe('stage');
});

test('listeners are told of every change until they stop', () => {
  const store = opened();
  const told = vi.fn();
  const stop = store.subscribe(told);

  store.advance(frameOf({ since: 5, seq: 6 }));
  stop();
  store.advance(frameOf({ since: 6, seq: 7 }));

  expect(told).toHaveBeenCalledTimes(1);
});
