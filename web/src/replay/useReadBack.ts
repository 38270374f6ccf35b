import { useMemo, useState } from 'react';
import { inOrder } from '~/features/chat/earlier';
import type { Conversation } from '~/features/chat/useConversation';
import type { ReadBack } from '~/features/chat/useEarlier';
import { usePart } from '~/room/parts';
import type { Message } from '~/room/wire';
import type { Beside } from './wire';

const stepMessages = 100;

/** A conversation that can be read back beyond what was in the room's window: all of it lies beside the recording. */
export function useReadBack(conversation: Conversation, beside: Beside): Conversation {
  const hasOlder = usePart('chat')?.has_older ?? false;
  const [all, setAll] = useState<Message[]>();
  const [count, setCount] = useState(0);
  const shown = conversation.messages;
  const first = shown[0]?.id ?? '';
  const before = useMemo(() => all?.filter(({ id }) => id < first), [all, first]);
  const earlier = useMemo(() => (count > 0 ? (before ?? []).slice(-count) : []), [before, count]);
  const readBack: ReadBack = async () => {
    const known = all ?? (await everything(beside));
    setAll(known);
    setCount(count + stepMessages);
    return known;
  };
  const isThereMore = before ? before.length > count : hasOlder;
  return {
    ...conversation,
    messages: [...earlier, ...shown],
    readBack: isThereMore ? readBack : undefined,
  };
}

async function everything(beside: Beside): Promise<Message[]> {
  const answer = await fetch(beside('replay/chat.json'));
  if (!answer.ok) throw new Error(`${answer.status}`);
  // Written by our own worker.
  return inOrder(((await answer.json()) as { messages: Message[] }).messages);
}
