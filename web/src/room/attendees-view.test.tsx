import { expect, test } from 'vitest';
import type { Frame, ServerMessage } from '~/generated/room';
import { farEnds } from '~/testing/far-end';
import { frameOf, ownViewOf, roomPartsOf, roomViewOf } from '~/testing/room';
import { RoomClient } from './client';

const admission = {
  room_id: '123456789',
  seat: 'p_ada',
  role: 'host',
  seat_ticket: 'seat',
  socket_ticket: 'socket',
  hall_token: null,
  given_at: Date.now(),
} as const;

const room: ServerMessage = roomViewOf({ view: 'host.1', audience: 'host' });
const own: ServerMessage = ownViewOf({ view: 'host.1', audience: 'host' });
const theirs: ServerMessage = roomViewOf({ view: 'everyone.1', seq: 7 });
const turned = (own: Partial<Frame> = {}) =>
  frameOf({ view: 'everyone.1', since: 7, seq: 8, set: { session: { title: 'Theirs' } }, ...own });

async function inRoom() {
  const { ends, openSocket } = farEnds();
  const client = new RoomClient(admission, { openSocket });
  client.connection.start();
  await Promise.resolve();
  await Promise.resolve();
  const [end] = ends;
  if (!end) throw new Error('no socket was opened');
  end.open();
  end.say(room, own);
  return { client, ends, end, attendees: client.connection.attendees };
}

const titleOf = (shown: { room: { parts: { session: { title: string } } } } | undefined) =>
  shown?.room.parts.session.title;

test('what attendees are sent is asked for while somebody looks, however many do', async () => {
  const { end, attendees } = await inRoom();

  const stops = [attendees.look(), attendees.look()];
  expect(end.heard('watch')).toEqual([{ t: 'watch', on: true }]);

  for (const stop of [...stops, ...stops]) stop();
  expect(end.heard('watch')).toEqual([
    { t: 'watch', on: true },
    { t: 'watch', on: false },
  ]);
});

test('their view and its frames go beside one own view and do not touch it', async () => {
  const { client, end, attendees } = await inRoom();
  attendees.look();

  end.say({ t: 'watching', view: 'everyone.1' }, theirs, turned());
  end.say(frameOf({ view: 'host.1', set: { session: { title: 'Mine' } } }));

  expect(titleOf(attendees.store.shown())).toBe('Theirs');
  expect(attendees.store.shown()?.own.parts.people.role).toBe('attendee');
  expect(titleOf(client.store.shown())).toBe('Mine');
});

test('who becomes an attendee is shown that view as their own', async () => {
  const { client, end, attendees } = await inRoom();
  attendees.look();
  end.say({ t: 'watching', view: 'everyone.1' }, theirs);

  end.say({ t: 'watching', view: null }, theirs, ownViewOf({ view: 'everyone.1', seq: 7 }), turned());

  expect(client.store.shown()?.audience).toBe('everyone');
  expect(titleOf(client.store.shown())).toBe('Theirs');
});

test('a gap in what attendees are sent is closed by asking for all of it', async () => {
  const { end, attendees } = await inRoom();
  attendees.look();
  end.say({ t: 'watching', view: 'everyone.1' }, theirs);

  end.say(turned({ since: 9, seq: 10 }));
  expect(end.heard('watch')).toHaveLength(2);
  const session = { ...roomPartsOf().session, title: 'Anew' };
  end.say(
    { t: 'watching', view: 'everyone.1' },
    roomViewOf({ view: 'everyone.1', seq: 10, parts: roomPartsOf({ session }) }),
  );

  expect(titleOf(attendees.store.shown())).toBe('Anew');
  expect(end.heard('hello')).toHaveLength(1);
});

test('who looks and comes back on another socket asks again', async () => {
  const { client, ends, end, attendees } = await inRoom();
  attendees.look();

  end.break();
  client.connection.tryNow();
  await new Promise((resolve) => setTimeout(resolve));
  const again = ends[1];
  again?.open();
  again?.say(room, own);

  expect(again?.heard('watch')).toEqual([{ t: 'watch', on: true }]);
});
