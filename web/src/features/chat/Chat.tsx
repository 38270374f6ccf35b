import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePart } from '~/room/parts';
import classes from './Chat.module.css';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { Reports } from './Reports';
import { Typists } from './Typists';
import type { Conversation } from './useConversation';

const Search = lazy(async () => ({ default: (await import('./Search')).Search }));

type ChatProps = { conversation: Conversation; head?: ReactNode };

export function Chat({ conversation, head }: ChatProps) {
  const { t } = useTranslation('chat');
  const chat = usePart('chat');
  if (!chat) return null;
  return (
    <section className={classes.chat} aria-label={t('title')}>
      {head}
      <Reports />
      {conversation.isSearching ? (
        <Suspense fallback={<Skeleton className={classes.coming} />}>
          <Search conversation={conversation} />
        </Suspense>
      ) : (
        <MessageList conversation={conversation} empty={t('empty')} />
      )}
      <Typists />
      <Composer post={conversation.post} />
    </section>
  );
}
