import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/room/Avatar';
import { usePart } from '~/room/parts';
import { RoleTag } from '~/room/RoleTag';
import type { Message } from '~/room/wire';
import { clockTime } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './MessageItem.module.css';
import { MessageMenu } from './MessageMenu';
import { MessageReactions } from './MessageReactions';
import { MessageText } from './MessageText';
import { Quote } from './Quote';
import { type MessageRights, rightsOver } from './useMessageRights';

type MessageItemProps = {
  message: Message;
  isMine: boolean;
  isContinued: boolean;
  isMarked: boolean;
  /** The message that this one replies to, where it is here; whether it may be further up. */
  quoted: Message | undefined;
  isQuotedEarlier: boolean;
  goTo: (id: string) => void;
  rights: MessageRights;
};

function Audience({ message, isMine }: { message: Message; isMine: boolean }) {
  const { t } = useTranslation('chat');
  const people = usePart('people');
  if (message.to === 'stage') return <span className={classes.private}>{t('only.stage')}</span>;
  const name = isMine && message.to_person ? people?.present[message.to_person]?.name : undefined;
  if (name) return <span className={classes.private}>{t('only.to', { name })}</span>;
  return <span className={classes.private}>{t(isMine ? 'only.one' : 'only.private')}</span>;
}

function Head({ message, isMine }: { message: Message; isMine: boolean }) {
  const { locale, zone } = useReader();
  const at = new Date(message.at);
  return (
    <div className={classes.head}>
      <span className={classes.name}>{message.name}</span>
      <RoleTag role={message.role} />
      <time className={classes.time} dateTime={at.toISOString()}>
        {clockTime(at, locale, zone)}
      </time>
      {message.to !== 'everyone' && <Audience message={message} isMine={isMine} />}
    </div>
  );
}

export const MessageItem = memo(function MessageItem(props: MessageItemProps) {
  const { message, isMine, isContinued, isMarked, quoted, isQuotedEarlier, goTo, rights } = props;
  const mine = rightsOver(message, isMine, rights);
  return (
    <li
      className={classes.message}
      data-continued={isContinued || undefined}
      data-to={message.to}
      data-marked={isMarked || undefined}
      data-id={message.id}
      tabIndex={-1}
    >
      {isContinued ? (
        <span className={classes.space} />
      ) : (
        <Avatar id={message.person} name={message.name} size={30} />
      )}
      <div className={classes.body}>
        {!isContinued && <Head message={message} isMine={isMine} />}
        {message.replies_to && (
          <Quote id={message.replies_to} quoted={quoted} isEarlier={isQuotedEarlier} goTo={goTo} />
        )}
        <MessageText text={message.text} />
        <MessageReactions message={message.id} mayReact={mine.react} />
      </div>
      <MessageMenu message={message} rights={mine} />
    </li>
  );
});
