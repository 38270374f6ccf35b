import { useCallback, useRef } from 'react';
import type { RoomConnection } from '~/room/connection';

/** The server loses those that come sooner. */
const EVERY_MS = 2_200;

export function useTyping(connection: RoomConnection): () => void {
  const last = useRef(0);
  return useCallback(() => {
    const now = Date.now();
    if (now - last.current < EVERY_MS) return;
    last.current = now;
    connection.signal({ kind: 'typing' });
  }, [connection]);
}
