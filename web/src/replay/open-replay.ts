import { RoomClient } from '~/room/client';
import { ServerClock } from '~/room/clock';
import { RoomStore } from '~/room/store';
import { Timeline } from './timeline';
import type { Beside, ReplayIndex } from './wire';

export type OpenReplay = { client: RoomClient; timeline: Timeline; index: ReplayIndex };

async function fetched<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  // Written by our own worker.
  return (await answer.json()) as T;
}

/** A room whose past is shown: nobody is connected to it, and nothing can be asked of it. */
export async function openReplay(beside: Beside): Promise<OpenReplay> {
  const index = await fetched<ReplayIndex>(beside('replay/index.json'));
  const store = new RoomStore();
  const nobody = {
    seat: '',
    role: 'attendee' as const,
    seat_ticket: '',
    socket_ticket: '',
    hall_token: null,
  };
  const admission = { ...nobody, room_id: '', given_at: 0 };
  const noLine = () => ({ send: () => undefined, close: () => undefined });
  const clock = new ServerClock(() => store.shown()?.room.at ?? 0);
  const client = new RoomClient(admission, { openSocket: noLine, store, clock });
  const timeline = new Timeline(
    store,
    (number) => fetched(beside(`replay/${number}.json`)),
    index.duration_ms,
  );
  timeline.show(0);
  return { client, timeline, index };
}
