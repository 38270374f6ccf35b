import { type ReactNode, useEffect, useState } from 'react';
import type { Kept } from './admission';
import { RoomClient } from './client';
import { RoomClientContext } from './context';
import { RoomMediaContext } from './media/context';
import type { RoomMedia } from './media/room-media';

// Fetched beside the page, not before it: the lobby and the chat do not wait for LiveKit.
const mediaCode = import('./media/room-media');

type Held = { client: RoomClient; media: RoomMedia | undefined };

/** Holds the room open for as long as it is mounted. */
export function RoomProvider({ admission, children }: { admission: Kept; children: ReactNode }) {
  const [held, setHeld] = useState<Held>();

  useEffect(() => {
    const client = new RoomClient(admission);
    let media: RoomMedia | undefined;
    let isOver = false;
    setHeld({ client, media });
    client.connection.start();
    void mediaCode.then(({ RoomMedia }) => {
      if (isOver) return;
      media = new RoomMedia(client);
      setHeld({ client, media });
    });
    const tryNow = () => client.connection.tryNow();
    window.addEventListener('online', tryNow);
    return () => {
      isOver = true;
      window.removeEventListener('online', tryNow);
      client.connection.stop();
      media?.close();
    };
  }, [admission]);

  if (!held) return null;
  return (
    <RoomClientContext value={held.client}>
      <RoomMediaContext value={held.media}>{children}</RoomMediaContext>
    </RoomClientContext>
  );
}
