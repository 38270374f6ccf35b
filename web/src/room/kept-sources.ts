import type { Source } from './wire';

const keyOf = (roomId: string) => `rostrum.sources.${roomId}`;

const offered = ['microphone', 'camera'] as const;

/** What this tab had switched on in a room, over a reload: to be offered again, never to be switched on unasked. */
export function keptSources(roomId: string): Source[] {
  try {
    const kept = sessionStorage.getItem(keyOf(roomId))?.split(' ') ?? [];
    return offered.filter((source) => kept.includes(source));
  } catch {
    return [];
  }
}

export function keepSources(roomId: string, on: readonly Source[]): void {
  try {
    sessionStorage.setItem(keyOf(roomId), on.join(' '));
  } catch {
    // Then a reload asks anew.
  }
}
