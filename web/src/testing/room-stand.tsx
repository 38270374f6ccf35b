import { Notifications, notifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import type { OwnParts, RoomParts } from '~/generated/room';
import { RoomClient } from '~/room/client';
import { RoomClientContext } from '~/room/context';
import { roomTexts } from '~/room/texts';
import { farEnds } from './far-end';
import { draw } from './render';
import { ownParts, ownViewOf, roomPartsOf, roomViewOf } from './room';

await i18next.loadNamespaces(roomTexts);

type Parts = { room?: Partial<RoomParts>; own?: Partial<OwnParts> };

/** Draws a piece of the room for somebody who is in it, over a socket whose far end the test holds. */
export async function drawInRoom(piece: ReactNode, { room, own }: Parts = {}) {
  notifications.clean();
  const { ends, openSocket } = farEnds();
  const admission = {
    room_id: '123456789',
    seat: 'p_ada',
    role: 'attendee',
    seat_ticket: 'seat',
    socket_ticket: 'socket',
    hall_token: null,
    given_at: Date.now(),
  } as const;
  const client = new RoomClient(admission, { openSocket });
  client.connection.start();
  await act(async () => undefined);
  const end = ends[0];
  if (!end) throw new Error('no socket was opened');
  await act(async () => {
    end.open();
    end.say(roomViewOf({ parts: roomPartsOf(room) }), ownViewOf({ parts: { ...ownParts, ...own } }), {
      t: 'media',
      hall: null,
      backstage: null,
      healthy: true,
    });
  });
  draw(
    <RoomClientContext value={client}>
      <Notifications />
      {piece}
    </RoomClientContext>,
  );
  return { client, end };
}
