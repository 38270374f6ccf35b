import { useState } from 'react';
import { keepDraft, readDraft, useDraft } from '~/ui/drafts';
import { useRoomClient } from './context';

function useKey(name: string): string {
  const { room_id, seat } = useRoomClient().admission;
  return `room:${room_id}:${seat}:${name}`;
}

/**
 * What this person has written and not sent: it outlives its field, which goes when another tab is looked at, and a reload. What is
 * done about it when an answer comes is done also where the field is gone by then.
 */
export function useRoomDraft<Value extends object>(name: string, first: Value) {
  const key = useKey(name);
  const [start, setStart] = useState(first);
  const value = useDraft<Value>(key) ?? start;
  return {
    value,
    change: (next: (now: Value) => Value) => keepDraft(key, next(readDraft<Value>(key) ?? start)),
    /** It was sent, or given up. */
    settle: () => {
      setStart(value);
      keepDraft(key, undefined);
    },
  };
}

export const useHasRoomDraft = (name: string): boolean => readDraft(useKey(name)) !== undefined;
