import { readDraft } from '~/ui/drafts';
import { useKept } from '~/ui/useKept';
import { useRoomClient } from './context';

function useKey(name: string): string {
  const { room_id, seat } = useRoomClient().admission;
  return `room:${room_id}:${seat}:${name}`;
}

/** What this person has written and not sent: it outlives its field, which goes when another tab is looked at, and a reload. */
export function useRoomDraft<Value extends object>(name: string, start: Value) {
  return useKept(useKey(name), start);
}

export const useHasRoomDraft = (name: string): boolean => readDraft(useKey(name)) !== undefined;
