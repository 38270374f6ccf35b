import { useEffect, useState } from 'react';
import { useMe } from '~/room/parts';
import type { Message } from '~/room/wire';

/** How many of others' messages came since the chat was last in sight. */
export function useUnread(messages: Message[], isInSight: boolean): number {
  const me = useMe()?.id;
  const last = messages.at(-1)?.id ?? '';
  const [seen, setSeen] = useState(last);
  useEffect(() => {
    if (isInSight) setSeen(last);
  }, [isInSight, last]);
  if (isInSight) return 0;
  return messages.filter(({ id, person }) => id > seen && person !== me).length;
}
