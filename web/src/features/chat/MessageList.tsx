import { Button } from '@mantine/core';
import { IconArrowDown, IconMessageCircle } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/room/parts';
import type { Message } from '~/room/wire';
import { MessageItem } from './MessageItem';
import classes from './MessageList.module.css';
import { PendingItem } from './PendingItem';
import { isQuotable } from './quotable';
import type { Conversation } from './useConversation';
import type { ReadBack } from './useEarlier';
import { useMessageRights } from './useMessageRights';
import { useNewestFirst } from './useNewestFirst';
import { useStickyScroll } from './useStickyScroll';

/** Continues the one before: same person and audience, within two minutes. */
function continues(message: Message, before: Message | undefined): boolean {
  return (
    before !== undefined &&
    before.person === message.person &&
    before.to === message.to &&
    before.to_person === message.to_person &&
    message.at - before.at < 120_000
  );
}

function EarlierButton({ readBack }: { readBack: ReadBack }) {
  const { t } = useTranslation('chat');
  const [isReading, setReading] = useState(false);
  const onClick = async () => {
    setReading(true);
    await readBack(() => true).finally(() => setReading(false));
  };
  return (
    <Button
      className={classes.earlier}
      variant="subtle"
      color="gray"
      size="compact-sm"
      loading={isReading}
      onClick={onClick}
    >
      {t('earlier')}
    </Button>
  );
}

type MessageListProps = {
  conversation: Conversation;
  /** What stands there while there is no message. */
  empty: string;
};

export function MessageList({ conversation, empty }: MessageListProps) {
  const { messages, pending, readBack, marked, goTo } = conversation;
  const drawn = useNewestFirst(messages);
  const { t } = useTranslation('chat');
  const me = useMe()?.id;
  const rights = useMessageRights();
  const last = messages.at(-1);
  const lastPending = pending.at(-1)?.key;
  const isLastMine = lastPending !== undefined || last?.person === me;
  const { scroller, onScroll, toEnd, stay, isBelow } = useStickyScroll(
    drawn[0]?.id,
    lastPending ?? last?.id,
    isLastMine,
  );
  const byId = useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
  const quotedBy = (message: Message) => {
    const quoted = byId.get(message.replies_to ?? '');
    return quoted && isQuotable(quoted, message) ? quoted : undefined;
  };
  const first = messages[0]?.id ?? '';
  useLayoutEffect(() => {
    const item = marked && scroller.current?.querySelector<HTMLElement>(`[data-id="${marked.id}"]`);
    if (!item) return;
    stay();
    item.scrollIntoView({ block: 'center' });
    item.focus({ preventScroll: true });
  }, [marked, scroller, stay]);
  return (
    <div className={classes.frame}>
      <div
        ref={scroller}
        className={classes.scroller}
        onScroll={onScroll}
        role="log"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('log')}
      >
        {messages.length + pending.length === 0 && (
          <div className={classes.empty}>
            <IconMessageCircle size={30} stroke={1.4} aria-hidden="true" />
            <p>{empty}</p>
          </div>
        )}
        {readBack && drawn === messages && <EarlierButton readBack={readBack} />}
        <ol className={classes.list}>
          {drawn.map((message, index) => (
            <MessageItem
              key={message.id}
              message={message}
              isMine={message.person === me}
              isContinued={continues(message, drawn[index - 1])}
              isMarked={message.id === marked?.id}
              quoted={quotedBy(message)}
              isQuotedEarlier={readBack !== undefined && (message.replies_to ?? first) < first}
              goTo={goTo}
              rights={rights}
            />
          ))}
          {pending.map((one) => (
            <PendingItem key={one.key} pending={one} />
          ))}
        </ol>
      </div>
      {isBelow && (
        <button type="button" className={classes.pill} onClick={toEnd}>
          <IconArrowDown size={16} aria-hidden="true" />
          {t('newMessages')}
        </button>
      )}
    </div>
  );
}
