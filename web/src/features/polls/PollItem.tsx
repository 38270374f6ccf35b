import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { usePreparing } from '~/prepared/context';
import { Deed } from '~/prepared/Deed';
import { Places } from '~/prepared/Places';
import { useDoing } from '~/prepared/useDoing';
import { DeletePoll } from './DeletePoll';
import classes from './Polls.module.css';
import { PollTags } from './PollTags';

type PollItemProps = {
  poll: Poll;
  order: readonly string[];
  isOpen: boolean;
  before: ReactNode;
  below: ReactNode;
  onEdit: () => void;
};

export function PollItem(props: PollItemProps) {
  const { t } = useTranslation('polls');
  const { poll, isOpen, before, below } = props;
  const state = isOpen ? 'open' : poll.opened > 0 ? 'closed' : 'fresh';
  const more = poll.questions.length - 1;
  return (
    <li className={classes.poll} data-open={isOpen || undefined}>
      <div className={classes.tags}>
        <span className={classes.state}>{t(`state.${state}`)}</span>
        <PollTags poll={poll} />
      </div>
      <p className={classes.title} dir="auto">
        {poll.questions[0]?.text}
      </p>
      {more > 0 && <p className={classes.note}>{t('more', { count: more })}</p>}
      <div className={classes.deeds}>
        {before}
        <Deeds {...props} />
      </div>
      {below}
    </li>
  );
}

function Deeds({ poll, order, isOpen, onEdit }: PollItemProps) {
  const { t } = useTranslation('polls');
  const { may } = usePreparing();
  const { run } = useDoing();
  const [isAsked, setAsked] = useState(false);
  const question = poll.questions[0]?.text ?? '';
  return (
    <>
      {poll.opened === 0 && may('change_poll') && (
        <Deed label={t('edit', { question })} onClick={onEdit}>
          <IconPencil size={18} />
        </Deed>
      )}
      {may('copy_poll') && (
        <Deed label={t('copy', { question })} onClick={() => void run({ kind: 'copy_poll', poll: poll.id })}>
          <IconCopy size={18} />
        </Deed>
      )}
      {may('order_polls') && (
        <Places
          what={question}
          id={poll.id}
          order={order}
          onOrder={(next) => void run({ kind: 'order_polls', order: next })}
        />
      )}
      {!isOpen && may('delete_poll') && (
        <Deed label={t('delete', { question })} onClick={() => setAsked(true)}>
          <IconTrash size={18} />
        </Deed>
      )}
      {isAsked && <DeletePoll poll={poll} onClose={() => setAsked(false)} />}
    </>
  );
}
