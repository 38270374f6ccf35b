import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useNotice } from '~/ui/useNotice';
import type { RoomClient } from './client';
import type { Shown } from './frames';
import type { Line } from './line';
import type { Value } from './value';
import type { Command } from './wire';

export const RoomClientContext = createContext<RoomClient | undefined>(undefined);

export function useRoomClient(): RoomClient {
  const client = useContext(RoomClientContext);
  if (!client) throw new Error('outside of a room');
  return client;
}

export function useValue<T>(value: Value<T>): T {
  return useSyncExternalStore(value.subscribe, value.get);
}

export const useLine = (): Line => useValue(useRoomClient().line);

/** A piece of what is shown. `select` must give the same object for the same state: pick, do not build. */
export function useShown<T>(select: (shown: Shown) => T): T | undefined {
  const { store } = useRoomClient();
  return useSyncExternalStore(store.subscribe, () => {
    const shown = store.shown();
    return shown && select(shown);
  });
}

/** The server's time, anew at every tick of `everyMs`. */
export function useServerNow(everyMs: number): number {
  const { clock } = useRoomClient();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    setNow(clock.now());
    const timer = setInterval(() => setNow(clock.now()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}

/** Gives a command that nobody waits for: when it comes to nothing, nobody is told. */
export function useQuietCommand(): (command: Command) => void {
  const { connection } = useRoomClient();
  return useCallback((command) => void connection.send(command).catch(() => undefined), [connection]);
}

/** Gives a command; a refusal is shown in words. Resolves to whether it was done. */
export function useCommand(): (command: Command) => Promise<boolean> {
  const { connection } = useRoomClient();
  const notice = useNotice();
  return useCallback(
    async (command) => {
      try {
        await connection.send(command);
        return true;
      } catch (problem) {
        notice.refusal(problem);
        return false;
      }
    },
    [connection, notice],
  );
}
