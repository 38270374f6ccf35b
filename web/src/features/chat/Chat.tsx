import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import classes from './Chat.module.css';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { Reports } from './Reports';
import { Typists } from './Typists';
import type { Conversation } from './useConversation';

type ChatProps = { conversation: Conversation; head?: ReactNode };

export function Chat({ conversation, head }: ChatProps) {
  const { t } = useTranslation('chat');
  const chat = usePart('chat');
  if (!chat) return null;
  return (
    <section className={classes.chat} aria-label={t('title')}>
      {head}
      <Reports />
      <MessageList conversation={conversation} />
      <Typists />
      <Composer post={conversation.post} />
    </section>
  );
}
