import { useState } from 'react';
import { useCommand } from '~/room/context';
import type { Command } from '~/room/wire';

/** A command behind a button that says it is on its way until the room has answered. */
export function useDoing() {
  const command = useCommand();
  const [doing, setDoing] = useState<Command['kind']>();
  const run = async (what: Command): Promise<boolean> => {
    setDoing(what.kind);
    const isDone = await command(what);
    setDoing(undefined);
    return isDone;
  };
  return { doing, run };
}
