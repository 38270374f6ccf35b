import { useCallback, useMemo, useState } from 'react';
import { useRoomClient } from '~/room/context';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import { type Deleted, inOrder, noneEarlier, slid, withoutDeleted } from './earlier';

/** Reads page after page until `isEnough` of where the next would begin, or nothing is left; answers what was read. */
export type ReadBack = (isEnough: (next: number, pages: number) => boolean) => Promise<Message[]>;

/** What is in the window, and what was before it as far as it was read back. `readBack`: nothing when there is no more. */
export function useEarlier(shown: Message[], hasOlder: boolean, deleted: Deleted) {
  const { connection } = useRoomClient();
  const notice = useNotice();
  const [before, setBefore] = useState({ shown, deleted });
  const [earlier, setEarlier] = useState(noneEarlier);
  if (before.shown !== shown || before.deleted !== deleted) {
    setBefore({ shown, deleted });
    setEarlier(slid(earlier, before.shown, shown, deleted));
  }
  const messages = useMemo(() => {
    const first = shown[0]?.id ?? '';
    // A page that was read before a message was deleted may come after it.
    const still = withoutDeleted(earlier.messages, deleted);
    return [...still.filter(({ id }) => id < first), ...shown];
  }, [earlier, shown, deleted]);
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
