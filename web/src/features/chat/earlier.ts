import type { Message } from '~/room/wire';

/** Messages that are no longer in the window, and from which number on more can be read: null at the room's beginning. */
export type Earlier = { messages: Message[]; readFrom?: number | null };

export const noneEarlier: Earlier = { messages: [] };

/** Everything once, in the order of time, which ids are in. */
export function inOrder(messages: Message[]): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/**
 * Keeps what newer messages have pushed out of the window. What is gone from within it was deleted; and when nothing of
 * the old window is left, too much was missed to go on from what was there.
 */
export function slid(earlier: Earlier, before: Message[], now: Message[]): Earlier {
  const first = now[0]?.id;
  const last = before.at(-1)?.id;
  if (first === undefined || last === undefined || now.at(-1)?.id === last) return earlier;
  if (last < first) return noneEarlier;
  const pushedOut = before.filter(({ id }) => id < first);
  return pushedOut.length > 0
    ? { ...earlier, messages: inOrder([...earlier.messages, ...pushedOut]) }
    : earlier;
}
