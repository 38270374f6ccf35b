import { useCallback, useMemo, useState } from 'react';
import { useRoomClient } from '~/room/context';
import { useOwn, usePart } from '~/room/parts';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import { inOrder, noneEarlier, slid } from './earlier';
import { type Pending, type Post, usePending } from './usePending';

/** `readEarlier`: nothing when all there is is shown. */
export type Conversation = {
  messages: Message[];
  pending: Pending[];
  post: Post;
  readEarlier: (() => Promise<void>) | undefined;
};

const values = (part: Record<string, Message> | undefined) => Object.values(part ?? {});

/** Everybody's, the stage's and one's own private messages as one conversation. */
export function useConversation(): Conversation {
  const chat = usePart('chat');
  const own = useOwn('chat');
  const { connection } = useRoomClient();
  const notice = useNotice();
  const shown = useMemo(
    () => inOrder([...values(chat?.messages), ...values(chat?.stage_messages), ...values(own?.private)]),
    [chat?.messages, chat?.stage_messages, own?.private],
  );
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
  const readEarlier = useCallback(async () => {
    if (!readFrom) return;
    try {
      const page = await connection.readOlder('chat', readFrom);
      const read = Object.values(page.entries);
      setEarlier((now) => ({ messages: inOrder([...read, ...now.messages]), readFrom: page.before }));
    } catch (problem) {
      notice.refusal(problem);
    }
  }, [connection, readFrom, notice]);
  const { pending, post } = usePending(messages);
  return { messages, pending, post, readEarlier: chat?.has_older && readFrom ? readEarlier : undefined };
}
