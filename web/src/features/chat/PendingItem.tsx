import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/room/Avatar';
import { useLine } from '~/room/context';
import { useMe } from '~/room/parts';
import classes from './MessageItem.module.css';
import { MessageText } from './MessageText';
import own from './PendingItem.module.css';
import { QuotedWords } from './Quote';
import type { Pending } from './usePending';

/** One's own words on their way. That they are is said only when it takes time. */
export function PendingItem({ pending }: { pending: Pending }) {
  const { t } = useTranslation('chat');
  const me = useMe();
  const isOnline = useLine().state === 'online';
  if (!me) return null;
  return (
    <li className={classes.message} data-to={pending.target.to} aria-live="off">
      <Avatar id={me.id} name={me.name} size={30} />
      <div className={classes.body}>
        <div className={classes.head}>
          <span className={classes.name}>{me.name}</span>
          <span className={own.state} data-waits={!isOnline || undefined}>
            <IconClock size={13} aria-hidden="true" />
            {t(isOnline ? 'pending.sending' : 'pending.waiting')}
          </span>
        </div>
        {pending.target.repliesTo && <QuotedWords message={pending.target.repliesTo} />}
        <MessageText text={pending.text} />
      </div>
    </li>
  );
}
