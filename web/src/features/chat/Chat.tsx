import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import type { Message } from '~/room/wire';
import classes from './Chat.module.css';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { Reports } from './Reports';
import { Typists } from './Typists';

type ChatProps = { messages: Message[]; head?: ReactNode };

export function Chat({ messages, head }: ChatProps) {
  const { t } = useTranslation('chat');
  const chat = usePart('chat');
  if (!chat) return null;
  return (
    <section className={classes.chat} aria-label={t('title')}>
      {head}
      <Reports />
      <MessageList messages={messages} />
      <Typists />
      <Composer />
    </section>
  );
}
