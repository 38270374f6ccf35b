import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused } from '~/api/refused';
import { BoardSync } from './board-sync';
import type { Changes, Entries, Entry } from './elements';
import { byIndex, type Drawn } from './merging';
import { isNewer } from './stamps';

const elementOf = ({ id, index, version, nonce }: Entry): Drawn => ({
  id,
  index,
  version,
  versionNonce: nonce,
  isDeleted: false,
});
const entryOf = ({ id, index, version, versionNonce }: Drawn) =>
  ({ id, type: 'rectangle', index, version, nonce: versionNonce }) as Entry;

/** The server's side of it, by the same rule. */
class FakeRoom {
  entries: Entries = {};
  private readonly gone = new Map<string, { version: number; nonce: number }>();
  readonly people: Artist[] = [];
  refusal: Refused | undefined;

  take({ elements, deleted }: Changes): void {
    if (this.refusal) throw this.refusal;
    const entries = { ...this.entries };
    for (const one of elements) {
      if (!isNewer(one, entries[one.id] ?? this.gone.get(one.id))) continue;
      entries[one.id] = one;
      this.gone.delete(one.id);
    }
    for (const one of deleted) {
      if (!isNewer(one, entries[one.id] ?? this.gone.get(one.id))) continue;
      delete entries[one.id];
      this.gone.set(one.id, one);
    }
    this.entries = entries;
  }
}

class Artist {
  scene: Drawn[] = [];
  mayDraw = true;
  drawing: string | undefined;
  readonly told: unknown[] = [];
  readonly puts: Changes[] = [];
  readonly sync: BoardSync<Drawn>;

  constructor(private readonly room: FakeRoom) {
    room.people.push(this);
    this.sync = new BoardSync<Drawn>(
      {
        scene: () => this.scene,
        show: (scene) => {
          this.scene = scene;
          queueMicrotask(() => this.sync.changed());
        },
        unfinished: () => this.drawing,
        held: () => [this.drawing],
        elementOf,
        entryOf,
      },
      {
        put: async (changes) => {
          this.puts.push(changes);
          this.room.take(changes);
        },
        mayDraw: () => this.mayDraw,
        refused: (problem) => this.told.push(problem),
      },
    );
  }

  draw(id: string, more: Partial<Drawn> = {}): void {
    const before = this.scene.find((one) => one.id === id);
    const next = {
      id,
      index: 'a0',
      isDeleted: false,
      ...before,
      version: (before?.version ?? 0) + 1,
      versionNonce: 5,
      ...more,
    };
    this.scene = [...this.scene.filter((one) => one.id !== id), next].sort(byIndex);
    this.sync.changed();
  }

  seen(): [string, number, number][] {
    return this.scene
      .filter(({ isDeleted }) => !isDeleted)
      .map((one) => [one.id, one.version, one.versionNonce]);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const time = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('what is drawn is put at once, and what follows 300 ms later in one batch', async () => {
  const artist = new Artist(new FakeRoom());

  artist.draw('one');
  await time(0);
  artist.draw('one');
  artist.draw('two');
  await time(299);
  expect(artist.puts).toHaveLength(1);
  await time(1);

  expect(artist.puts.map(({ elements }) => elements.map(({ id, version }) => [id, version]))).toEqual([
    [['one', 1]],
    [
      ['one', 2],
      ['two', 1],
    ],
  ]);
});

test('a line is put when it is finished', async () => {
  const artist = new Artist(new FakeRoom());
  artist.drawing = 'line';

  artist.draw('line');
  await time(1000);
  expect(artist.puts).toEqual([]);
  artist.drawing = undefined;
  artist.draw('line');
  await time(300);

  expect(artist.puts).toHaveLength(1);
});

test('who may not draw puts nothing', async () => {
  const artist = new Artist(new FakeRoom());
  artist.mayDraw = false;

  artist.draw('one');
  await time(1000);

  expect(artist.puts).toEqual([]);
});

test('what is refused is taken back, and why is told', async () => {
  const room = new FakeRoom();
  const artist = new Artist(room);
  room.refusal = new Refused(409, 'board_is_full', {});

  artist.draw('one');
  await time(1000);

  expect(artist.seen()).toEqual([]);
  expect(artist.told).toEqual([room.refusal]);
  expect(artist.puts).toHaveLength(1);
});

test('what was too much at once is put later', async () => {
  const room = new FakeRoom();
  const artist = new Artist(room);
  room.refusal = new Refused(409, 'too_many_commands', { retry_after_seconds: 0.1 });
  artist.draw('one');
  await time(100);
  room.refusal = undefined;

  await time(1000);

  expect(Object.keys(room.entries)).toEqual(['one']);
  expect(artist.told).toEqual([]);
});

test('what others deleted is not brought back by undoing', async () => {
  const room = new FakeRoom();
  const artist = new Artist(room);
  artist.draw('one');
  await time(300);
  artist.sync.receive(room.entries);
  artist.sync.receive({});

  artist.draw('one', { isDeleted: false });
  await time(1000);

  expect(artist.seen()).toEqual([]);
  expect(artist.puts).toHaveLength(1);
});

test('what one deleted oneself is brought back by undoing', async () => {
  const room = new FakeRoom();
  const artist = new Artist(room);
  artist.draw('one');
  await time(300);
  artist.sync.receive(room.entries);
  artist.draw('one', { isDeleted: true });
  await time(300);
  artist.sync.receive(room.entries);
  expect(room.entries).toEqual({});

  artist.draw('one', { isDeleted: false });
  await time(300);

  expect(Object.keys(room.entries)).toEqual(['one']);
});

test('who may draw no longer sees what the room has', async () => {
  const room = new FakeRoom();
  const artist = new Artist(room);
  artist.draw('one');
  await time(300);
  artist.sync.receive(room.entries);
  artist.drawing = 'two';
  artist.draw('two');

  artist.mayDraw = false;
  artist.sync.closed();

  expect(artist.seen()).toEqual([['one', 1, 5]]);
});

/** Numbers that look random and are the same at each run. */
function* numbersFrom(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

test.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
  'however people draw at once, all end with what the room has (%i)',
  async (seed) => {
    const numbers = numbersFrom(seed);
    const below = (limit: number) => Math.floor(numbers.next().value * limit);
    const room = new FakeRoom();
    const artists = [new Artist(room), new Artist(room), new Artist(room)];

    for (let step = 0; step < 60; step += 1) {
      const who = below(3);
      const artist = artists[who];
      const deed = below(5);
      const known = artist?.scene[below(artist.scene.length)]?.id;
      const more = { versionNonce: below(1000), isDeleted: below(4) === 0, index: `a${below(4)}` };
      if (deed === 0) artist?.sync.receive(room.entries);
      else if (deed === 1) await time(below(400));
      else if (deed === 2 || !known) artist?.draw(`${who}-${step}`, { ...more, isDeleted: false });
      else artist?.draw(known, more);
    }
    for (let round = 0; round < 6; round += 1) {
      await time(4000);
      for (const artist of artists) artist.sync.receive(room.entries);
    }

    const all = Object.values(room.entries).map(elementOf).sort(byIndex);
    const wanted = all.map((one) => [one.id, one.version, one.versionNonce]);
    for (const artist of artists) expect(artist.seen()).toEqual(wanted);
  },
);
