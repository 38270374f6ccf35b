import { createContext, useContext } from 'react';
import { Value } from '~/room/value';
import type { ChatTo, Message, PersonId } from '~/room/wire';

type Recipient = { to: Exclude<ChatTo, 'person'> } | { to: 'person'; person: PersonId; name: string };

/** To whom the next message goes, and which it replies to. */
export type Target = Recipient & { repliesTo?: Message };

export const everyone: Target = { to: 'everyone' };

/** A reply goes where the message went. */
export function replyTo(message: Message): Target {
  const { to, person, name } = message;
  return to === 'person' ? { to, person, name, repliesTo: message } : { to, repliesTo: message };
}

export const withoutReply = ({ repliesTo: _, ...target }: Target): Target => target;

/** `written`: what is being written to them. It is not kept any longer than they are, or it would go to others. */
type Choice = { target: Target; choose: (target: Target) => void; written: Value<string> };

/** Chosen in the composer, in the list of people and on a message: the page holds it for all of them. */
export const ChatTarget = createContext<Choice>({
  target: everyone,
  choose: () => undefined,
  written: new Value(''),
});

export const useChatTarget = (): Choice => useContext(ChatTarget);
