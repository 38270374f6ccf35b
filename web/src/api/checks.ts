import { browserId } from './browser';
import { answer, server } from './client';

/** Begins a check of this browser's connection, for a room's event or for none. */
export function beginCheck({ roomId, measuresSpeed }: { roomId?: string; measuresSpeed: boolean }) {
  const body = { browser: browserId(), room_id: roomId ?? null, measures_speed: measuresSpeed };
  return answer(server.POST('/api/checks', { body }));
}
