import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refused, Unreachable } from '~/api/refused';
import type { Done, Media, Pong, ServerMessage } from '~/generated/room';
import { type FarEnd, farEnds } from '~/testing/far-end';
import { frameOf, ownViewOf, roomViewOf } from '~/testing/room';
import { ServerClock } from './clock';
import { RoomConnection } from './connection';
import type { Line } from './line';
import { RoomStore } from './store';
import { type AskTicket, Tickets } from './tickets';

const media: Media = { t: 'media', hall: null, backstage: null, healthy: true };
const bye = (code: 'removed' | 'seat_gone' | 'already_in'): ServerMessage => ({ t: 'bye', code, fields: {} });

function setUp(options: { isOfStage?: boolean; ask?: AskTicket; random?: number } = {}) {
  const { ends, openSocket } = farEnds();
  const lines: Line[] = [];
  const store = new RoomStore();
  const clock = new ServerClock();
  const ask = vi.fn(options.ask ?? (async () => 'fresh'));
  const connection = new RoomConnection(
    {
      store,
      clock,
      tickets: new Tickets('first', Date.now(), ask),
      openSocket,
      addressOf: (ticket, isMoving) => `${ticket} ${isMoving}`,
      isOfStage: () => options.isOfStage ?? false,
      random: () => options.random ?? 0.5,
    },
    {
      line: (line) => lines.push(line),
      media: () => undefined,
      signal: () => undefined,
      summed: () => undefined,
    },
  );
  const end = (index = ends.length - 1): FarEnd => {
    const one = ends[index];
    if (!one) throw new Error(`no socket ${index}`);
    return one;
  };
  const comeIn = async () => {
    connection.start();
    await vi.advanceTimersByTimeAsync(0);
    end().open();
    end().say(roomViewOf({}), ownViewOf({}), media);
  };
  return { connection, store, clock, ask, ends, end, lines, comeIn };
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('it says hello at once, with nothing when it has nothing', async () => {
  const { end, lines, store, comeIn } = setUp();

  await comeIn();

  expect(end().address).toBe('first false');
  expect(end().heard('hello')).toEqual([{ t: 'hello' }]);
  expect(lines.at(-1)).toEqual({ state: 'online' });
  expect(store.shown()?.room.parts.session.title).toBe('Keeping customers');
});

test('after a break it comes back with its view and both cursors', async () => {
  const { end, ends, comeIn } = setUp();
  await comeIn();
  end().say(frameOf({ since: 5, seq: 9 }));

  end().break();
  await vi.advanceTimersByTimeAsync(3_000);
  end().open();

  expect(ends).toHaveLength(2);
  expect(end().heard('hello')).toEqual([{ t: 'hello', view: 'v1', room_seq: 9, own_seq: 5 }]);
});

test('attendees come back spread over three seconds, the stage at once', async () => {
  const attendee = setUp({ random: 0.9 });
  await attendee.comeIn();
  attendee.end().break();
  await vi.advanceTimersByTimeAsync(2_600);
  expect(attendee.ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(attendee.ends).toHaveLength(2);

  const presenter = setUp({ isOfStage: true });
  await presenter.comeIn();
  presenter.end().break();
  await vi.advanceTimersByTimeAsync(0);
  expect(presenter.ends).toHaveLength(2);
});

test('while nothing answers it waits longer and longer, and at most ten seconds', async () => {
  const { connection, ends, end } = setUp({ random: 1 });
  connection.start();
  await vi.advanceTimersByTimeAsync(0);

  const waits: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const count = ends.length;
    end().break();
    const before = Date.now();
    while (ends.length === count) await vi.advanceTimersByTimeAsync(100);
    waits.push(Date.now() - before);
  }

  expect(waits.slice(1)).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('a command without an answer is sent again with the same id, once it is in again', async () => {
  const { connection, end, comeIn } = setUp({ isOfStage: true });
  await comeIn();
  const answer = connection.send({ kind: 'raise_hand' });
  const [sent] = end().heard('do');
  end().break();
  await vi.advanceTimersByTimeAsync(0);
  end().open();
  expect(end().heard('do')).toEqual([]);

  end().say(media);
  expect(end().heard('do')).toEqual([sent]);
  end().say({ t: 'done', id: sent?.t === 'do' ? sent.id : '', seq: 12 } satisfies Done);

  expect(await answer).toBe(12);
});

test('a command that was answered is not sent again', async () => {
  const { connection, end, comeIn } = setUp({ isOfStage: true });
  await comeIn();
  const answer = connection.send({ kind: 'raise_hand' });
  const [sent] = end().heard('do');
  end().say({ t: 'done', id: sent?.t === 'do' ? sent.id : '', seq: 12 });
  await answer;

  end().break();
  await vi.advanceTimersByTimeAsync(0);
  end().open();
  end().say(media);

  expect(end().heard('do')).toEqual([]);
});

test('a refusal reaches who asked, with its code and fields', async () => {
  const { connection, end, comeIn } = setUp();
  await comeIn();
  const answer = connection.send({ kind: 'switch_on', source: 'camera' });
  const [sent] = end().heard('do');

  const fields = { limit: 4, holders: ['Ada'] };
  end().say({ t: 'refused', id: sent?.t === 'do' ? sent.id : '', code: 'too_many_cameras', fields });

  await expect(answer).rejects.toMatchObject({ code: 'too_many_cameras', fields });
});

test('bye is the end: no socket is opened any more, and waiting commands are refused', async () => {
  const { connection, end, ends, lines, comeIn } = setUp();
  await comeIn();
  const answer = connection.send({ kind: 'raise_hand' });

  end().say(bye('removed'));

  await expect(answer).rejects.toMatchObject({ code: 'removed' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toHaveLength(1);
  expect(lines.at(-1)).toEqual({ state: 'gone', why: { t: 'bye', code: 'removed', fields: {} } });
});

test('one who is in elsewhere moves here when they say so', async () => {
  const { connection, end, comeIn } = setUp();
  await comeIn();
  end().say(bye('already_in'));

  connection.start(true);
  await vi.advanceTimersByTimeAsync(0);

  expect(end().address).toBe('first true');
});

test('a ticket that was too old is changed for a fresh one before the seat is given up', async () => {
  const { connection, end, ask } = setUp();
  connection.start();
  await vi.advanceTimersByTimeAsync(0);
  end().open();

  end().say(bye('seat_gone'));
  await vi.advanceTimersByTimeAsync(0);

  expect(ask).toHaveBeenCalledTimes(1);
  expect(end().address).toBe('fresh false');
});

test('a seat that is really gone is the end', async () => {
  const refused = new Refused(401, 'seat_gone', {});
  const { connection, end, lines } = setUp({ ask: () => Promise.reject(refused) });
  connection.start();
  await vi.advanceTimersByTimeAsync(0);
  end().open();

  end().say(bye('seat_gone'));
  await vi.advanceTimersByTimeAsync(0);

  expect(lines.at(-1)).toEqual({ state: 'gone', why: { t: 'bye', code: 'seat_gone', fields: {} } });
});

test('no answer for a ticket is no end: it tries on', async () => {
  const ask = vi.fn<AskTicket>().mockRejectedValueOnce(new Unreachable('down')).mockResolvedValue('fresh');
  const { connection, end, ends } = setUp({ ask });
  connection.start();
  await vi.advanceTimersByTimeAsync(0);
  end().break();

  await vi.advanceTimersByTimeAsync(5_000);

  expect(ends).toHaveLength(2);
  expect(end().address).toBe('fresh false');
});

test('the ticket of the last pong is used to come back', async () => {
  const { end, ask, comeIn } = setUp({ isOfStage: true });
  await comeIn();
  const [ping] = end().heard('ping');
  end().say({
    t: 'pong',
    n: ping?.t === 'ping' ? ping.n : 0,
    now: 2_000_000,
    ticket: 'second',
  } satisfies Pong);

  end().break();
  await vi.advanceTimersByTimeAsync(0);

  expect(ask).not.toHaveBeenCalled();
  expect(end().address).toBe('second false');
});

test('the server’s clock is learned from pongs', async () => {
  const { end, clock, comeIn } = setUp();
  await comeIn();
  const [ping] = end().heard('ping');
  await vi.advanceTimersByTimeAsync(100);

  end().say({ t: 'pong', n: ping?.t === 'ping' ? ping.n : 0, now: 2_000_000, ticket: 'second' });

  expect(clock.now()).toBe(2_000_050);
});

test('a line that is silent for too long is taken for broken', async () => {
  const { end, ends, lines, comeIn } = setUp({ isOfStage: true });
  await comeIn();

  await vi.advanceTimersByTimeAsync(14_010);

  expect(ends[0]?.isClosed).toBe(true);
  expect(lines.some(({ state }) => state === 'lost')).toBe(true);
  expect(end().isClosed).toBe(false);
});

test('pieces of something large are a sign of life, long before it is whole', async () => {
  const { end, ends, comeIn } = setUp();
  await comeIn();

  for (let second = 0; second < 40; second += 10) {
    await vi.advanceTimersByTimeAsync(10_000);
    end().stir();
  }

  expect(ends).toHaveLength(1);
  expect(end().isClosed).toBe(false);
});

test('a gap is asked about once, however many frames show it', async () => {
  const { end, comeIn } = setUp();
  await comeIn();

  end().say(frameOf({ since: 7, seq: 8 }), frameOf({ since: 8, seq: 9 }));

  expect(end().heard('hello')).toHaveLength(2);
});

test('told to resume, it says hello on the same socket', async () => {
  const { end, ends, comeIn } = setUp();
  await comeIn();

  end().say({ t: 'resume' });

  expect(end().heard('hello').at(-1)).toEqual({ t: 'hello', view: 'v1', room_seq: 5, own_seq: 5 });
  expect(ends).toHaveLength(1);
});

test('told to come back later, it waits longer each time, though every socket opens', async () => {
  const { ends, end, lines, comeIn } = setUp();
  await comeIn();
  end().break();

  for (const delayMs of [1_500, 750, 1_500, 3_000, 6_000, 7_500]) {
    const before = ends.length;
    await vi.advanceTimersByTimeAsync(delayMs - 1);
    expect(ends).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(ends).toHaveLength(before + 1);
    end().open();
    end().say({ t: 'resume' });
    end().break();
  }
  expect(lines.at(-1)).toMatchObject({ state: 'lost' });
});

test('when the network is back it does not wait for its turn', async () => {
  const { connection, end, ends, comeIn } = setUp({ random: 1 });
  await comeIn();
  end().break();

  connection.tryNow();
  await vi.advanceTimersByTimeAsync(0);

  expect(ends).toHaveLength(2);
});

test('who leaves while nothing answers is out all the same', async () => {
  const { connection, lines, comeIn } = setUp();
  await comeIn();

  const left = connection.leave();
  await vi.advanceTimersByTimeAsync(2_000);
  await left;

  expect(lines.at(-1)).toEqual({ state: 'gone', why: { t: 'bye', code: 'left', fields: {} } });
});
