import { screen } from '@testing-library/react';
import { type ComponentType, Fragment, type ReactNode, useState } from 'react';
import { Chat } from '~/features/chat/Chat';
import { SearchButton } from '~/features/chat/SearchButton';
import { ChatTarget, everyone, type Target } from '~/features/chat/target';
import { useConversation } from '~/features/chat/useConversation';
import type { ChatPart, OwnChatPart } from '~/generated/room';
import { Value } from '~/room/value';
import type { Message } from '~/room/wire';
import { drawInRoom } from './room-stand';

/** The chat as the page of a room holds it. */
function ChatNow({ Around }: { Around: ComponentType<{ children: ReactNode }> }) {
  const conversation = useConversation();
  const [target, choose] = useState<Target>(everyone);
  const [written] = useState(() => new Value(''));
  return (
    <ChatTarget value={{ target, choose, written }}>
      <Around>
        <SearchButton conversation={conversation} />
        <Chat conversation={conversation} />
      </Around>
    </ChatTarget>
  );
}

export function message(id: string, own: Partial<Message> = {}): Message {
  return {
    id: id.padStart(10, '0'),
    at: 1_000,
    person: 'p_bob',
    name: 'Bob',
    role: 'attendee',
    to: 'everyone',
    to_person: null,
    text: `text ${id}`,
    ...own,
  };
}

export const byId = (...messages: Message[]) => Object.fromEntries(messages.map((one) => [one.id, one]));

function chatPart(own: Partial<ChatPart> = {}): ChatPart {
  return {
    messages: {},
    stage_messages: {},
    reactions: {},
    stage_reactions: {},
    reports: {},
    silenced: {},
    deleted: {},
    stage_deleted: {},
    has_older: false,
    open: true,
    private_allowed: false,
    slow_seconds: 0,
    may: [],
    ...own,
  };
}

function ownChat(own: Partial<OwnChatPart> = {}): OwnChatPart {
  return {
    private: {},
    deleted: {},
    may_write_to: ['everyone', 'person'],
    silenced: false,
    reacted: {},
    waits_until: null,
    may: ['post_message'],
    ...own,
  };
}

export const inChat = (
  chat: Partial<ChatPart> = {},
  own: Partial<OwnChatPart> = {},
  Around: ComponentType<{ children: ReactNode }> = Fragment,
) => drawInRoom(<ChatNow Around={Around} />, { room: { chat: chatPart(chat) }, own: { chat: ownChat(own) } });

export const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
