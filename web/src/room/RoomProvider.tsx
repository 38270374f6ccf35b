import { type ReactNode, useEffect, useState } from 'react';
import type { Kept } from './admission';
import { RoomClientContext, useValue } from './context';
import { RoomMediaContext } from './media/context';
import { type OpenRoom, openRoom } from './open-room';

/** For whoever opened the room in a way of their own. */
export function Provided({ room, children }: { room: OpenRoom; children: ReactNode }) {
  const media = useValue(room.media);
  return (
    <RoomClientContext value={room.client}>
      <RoomMediaContext value={media}>{children}</RoomMediaContext>
    </RoomClientContext>
  );
}

/** Holds the room open for as long as it is mounted. */
export function RoomProvider({ admission, children }: { admission: Kept; children: ReactNode }) {
  const [room, setRoom] = useState<OpenRoom>();

  useEffect(() => {
    const opened = openRoom(admission);
    setRoom(opened);
    const tryNow = () => opened.client.connection.tryNow();
    const networkLost = () => opened.client.connection.networkLost();
    window.addEventListener('online', tryNow);
    window.addEventListener('offline', networkLost);
    return () => {
      window.removeEventListener('online', tryNow);
      window.removeEventListener('offline', networkLost);
      opened.close();
    };
  }, [admission]);

  return room && <Provided room={room}>{children}</Provided>;
}
