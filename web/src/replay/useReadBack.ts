import { useCallback, useMemo, useState } from 'react';
import { refusalFrom } from '~/api/refused';
import { inOrder } from '~/features/chat/earlier';
import type { Conversation } from '~/features/chat/useConversation';
import type { ReadBack } from '~/features/chat/useEarlier';
import { useMarked } from '~/features/chat/useMarked';
import { usePart } from '~/room/parts';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import type { Beside } from './wire';

const stepMessages = 100;

/** A conversation that can be read back beyond what was in the room's window: all of it lies beside the recording. */
export function useReadBack(conversation: Conversation, beside: Beside): Conversation {
  const notice = useNotice();
  const hasOlder = usePart('chat')?.has_older ?? false;
  const [all, setAll] = useState<Message[]>();
  const [count, setCount] = useState(0);
  const shown = conversation.messages;
  const first = shown[0]?.id ?? '';
  const before = useMemo(() => all?.filter(({ id }) => id < first), [all, first]);
  const messages = useMemo(
    () => [...(count > 0 ? (before ?? []).slice(-count) : []), ...shown],
    [before, count, shown],
  );
  const readBack = useCallback<ReadBack>(
    async (isEnough) => {
      try {
        const known = all ?? (await everything(beside));
        const older = known.filter(({ id }) => id < first);
        let next = count;
        for (let steps = 1; next < older.length; steps += 1) {
          next += stepMessages;
          if (isEnough(Number(older.at(-next)?.id), steps)) break;
        }
        setAll(known);
        setCount(next);
        return older.slice(-next);
      } catch (problem) {
        notice.refusal(problem);
        return [];
      }
    },
    [all, beside, count, first, notice],
  );
  const isThereMore = before ? before.length > count : hasOlder;
  const { marked, goTo } = useMarked(messages, isThereMore ? readBack : undefined);
  const { setSearching } = conversation;
  return {
    ...conversation,
    messages,
    readBack: isThereMore ? readBack : undefined,
    marked,
    goTo: (id) => {
      setSearching(false);
      void goTo(id);
    },
  };
}

async function everything(beside: Beside): Promise<Message[]> {
  const answer = await fetch(beside('replay/chat.json'));
  if (!answer.ok) throw refusalFrom(answer.status, undefined);
  // Written by our own worker.
  return inOrder(((await answer.json()) as { messages: Message[] }).messages);
}
