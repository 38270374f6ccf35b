import { createContext, useContext } from 'react';
import type { ChatTo, PersonId } from '~/room/wire';

/** To whom the next message goes. */
export type Target = { to: Exclude<ChatTo, 'person'> } | { to: 'person'; person: PersonId; name: string };

export const everyone: Target = { to: 'everyone' };

type Choice = { target: Target; choose: (target: Target) => void };

/** Chosen in the composer, in the list of people and on a message: the page holds it for all of them. */
export const ChatTarget = createContext<Choice>({ target: everyone, choose: () => undefined });

export const useChatTarget = (): Choice => useContext(ChatTarget);
