import { useMemo } from 'react';
import { useOwn, usePart } from '~/room/parts';
import type { Message } from '~/room/wire';

/** Everybody's, the stage's and one's own private messages as one conversation; ids are in the order of time. */
export function merged(...parts: (Record<string, Message> | undefined)[]): Message[] {
  return parts
    .flatMap((part) => Object.values(part ?? {}))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

export function useMessages(): Message[] {
  const chat = usePart('chat');
  const own = useOwn('chat');
  return useMemo(
    () => merged(chat?.messages, chat?.stage_messages, own?.private),
    [chat?.messages, chat?.stage_messages, own?.private],
  );
}
