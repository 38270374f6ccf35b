import { useCallback, useMemo, useState } from 'react';
import { useRoomClient } from '~/room/context';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import { inOrder, noneEarlier, slid } from './earlier';

/** Reads page after page until `isEnough` of where the next would begin, or nothing is left; answers what was read. */
export type ReadBack = (isEnough: (next: number, pages: number) => boolean) => Promise<Message[]>;

/** What is in the window, and what was before it as far as it was read back. `readBack`: nothing when there is no more. */
export function useEarlier(shown: Message[], hasOlder: boolean) {
  const { connection } = useRoomClient();
  const notice = useNotice();
  const [before, setBefore] = useState(shown);
  const [earlier, setEarlier] = useState(noneEarlier);
  if (before !== shown) {
    setBefore(shown);
    setEarlier(slid(earlier, before, shown));
  }
  const messages = useMemo(() => {
    const first = shown[0]?.id ?? '';
    return [...earlier.messages.filter(({ id }) => id < first), ...shown];
  }, [earlier, shown]);
  const readFrom = earlier.readFrom === undefined ? Number(messages[0]?.id) : earlier.readFrom;
  const readBack = useCallback<ReadBack>(
    async (isEnough) => {
      const read: Message[] = [];
      try {
        for (let next = readFrom, pages = 1; next; pages += 1) {
          const page = await connection.readOlder('chat', next);
          const entries = Object.values(page.entries);
          read.push(...entries);
          setEarlier((now) => ({ messages: inOrder([...entries, ...now.messages]), readFrom: page.before }));
          next = page.before;
          if (next && isEnough(next, pages)) break;
        }
      } catch (problem) {
        notice.refusal(problem);
      }
      return read;
    },
    [connection, readFrom, notice],
  );
  return { messages, readBack: hasOlder && readFrom ? readBack : undefined };
}
