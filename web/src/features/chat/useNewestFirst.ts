import { useDeferredValue } from 'react';
import type { Message } from '~/room/wire';

/** More than a tall screen shows. */
const newest = 40;

/**
 * Of messages that are not those of a moment ago (somebody has come in, or jumped in a replay) the newest at once, and all as soon as the
 * browser has time for it. One that is added or deleted is no reason to take others away.
 */
export function useNewestFirst(messages: Message[]): Message[] {
  const settled = useDeferredValue(messages, []);
  if (settled === messages || messages.length <= newest) return messages;
  const known = new Set(settled.map(({ id }) => id));
  return messages.some(({ id }) => known.has(id)) ? messages : messages.slice(-newest);
}
