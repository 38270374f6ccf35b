import { useState } from 'react';
import type { Command } from '~/room/wire';
import { usePreparing } from './context';

/** A command behind a button that says it is on its way until the room has answered. */
export function useDoing() {
  const { give } = usePreparing();
  const [doing, setDoing] = useState<Command['kind']>();
  const run = async (what: Command): Promise<boolean> => {
    setDoing(what.kind);
    const isDone = await give(what);
    setDoing(undefined);
    return isDone;
  };
  return { doing, run };
}
