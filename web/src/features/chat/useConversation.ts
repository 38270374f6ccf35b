import { useCallback, useMemo, useState } from 'react';
import { useOwn, usePart } from '~/room/parts';
import type { Message } from '~/room/wire';
import { inOrder } from './earlier';
import { type ReadBack, useEarlier } from './useEarlier';
import { type Marked, useMarked } from './useMarked';
import { type Pending, type Post, usePending } from './usePending';

/** `readBack`: nothing when all there is is shown. `marked`: the message that somebody went to. */
export type Conversation = {
  messages: Message[];
  pending: Pending[];
  post: Post;
  readBack: ReadBack | undefined;
  marked: Marked | undefined;
  goTo: (id: string) => void;
  isSearching: boolean;
  setSearching: (isSearching: boolean) => void;
};

const values = (part: Record<string, Message> | undefined) => Object.values(part ?? {});

/** Everybody's, the stage's and one's own private messages as one conversation. */
export function useConversation(): Conversation {
  const chat = usePart('chat');
  const own = useOwn('chat');
  const shown = useMemo(
    () => inOrder([...values(chat?.messages), ...values(chat?.stage_messages), ...values(own?.private)]),
    [chat?.messages, chat?.stage_messages, own?.private],
  );
  const deleted = useMemo(
    () => ({ ...chat?.deleted, ...chat?.stage_deleted, ...own?.deleted }),
    [chat?.deleted, chat?.stage_deleted, own?.deleted],
  );
  const { messages, readBack } = useEarlier(shown, chat?.has_older ?? false, deleted);
  const { marked, goTo: goToMessage } = useMarked(messages, readBack);
  const { pending, post } = usePending(messages);
  const [isSearching, setSearching] = useState(false);
  const goTo = useCallback(
    (id: string) => {
      setSearching(false);
      void goToMessage(id);
    },
    [goToMessage],
  );
  return { messages, pending, post, readBack, marked, goTo, isSearching, setSearching };
}
