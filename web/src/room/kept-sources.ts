import { tab } from '~/api/storage';
import type { Source } from './wire';

const keyOf = (roomId: string) => `rostrum.sources.${roomId}`;

const offered = ['microphone', 'camera'] as const;

/** What this tab had switched on in a room, over a reload: to be offered again, never to be switched on unasked. */
export function keptSources(roomId: string): Source[] {
  const kept = tab.get(keyOf(roomId))?.split(' ') ?? [];
  return offered.filter((source) => kept.includes(source));
}

export function keepSources(roomId: string, on: readonly Source[]): void {
  tab.set(keyOf(roomId), on.join(' '));
}
