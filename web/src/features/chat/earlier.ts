import type { Message } from '~/room/wire';

/** Messages that are no longer in the window, and from which number on more can be read: null at the room's beginning. */
export type Earlier = { messages: Message[]; readFrom?: number | null };

export const noneEarlier: Earlier = { messages: [] };

/** When messages were deleted, by their ids: the last ones that were. */
export type Deleted = Readonly<Record<string, number>>;

export function withoutDeleted(messages: Message[], deleted: Deleted): Message[] {
  const left = messages.filter(({ id }) => deleted[id] === undefined);
  return left.length < messages.length ? left : messages;
}

/** Everything once, in the order of time, which ids are in. */
export function inOrder(messages: Message[]): Message[] {
  const byId = new Map(messages.map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/**
 * Keeps what newer messages have pushed out of the window, but for what was deleted. When nothing of the old window is left, too
 * much was missed to go on from what was there.
 */
export function slid(earlier: Earlier, before: Message[], now: Message[], deleted: Deleted): Earlier {
  const kept = pushed(earlier, before, now);
  const messages = withoutDeleted(kept.messages, deleted);
  return messages === kept.messages ? kept : { ...kept, messages };
}

function pushed(earlier: Earlier, before: Message[], now: Message[]): Earlier {
  const first = now[0]?.id;
  const last = before.at(-1)?.id;
  if (first === undefined || last === undefined || now.at(-1)?.id === last) return earlier;
  if (last < first) return noneEarlier;
  const pushedOut = before.filter(({ id }) => id < first);
  return pushedOut.length > 0
    ? { ...earlier, messages: inOrder([...earlier.messages, ...pushedOut]) }
    : earlier;
}
