import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { NewEntries } from '~/prepared/NewEntries';
import { useEdited } from '~/prepared/useEdited';
import { PollForm } from './PollForm';
import { PollItem } from './PollItem';
import classes from './Polls.module.css';

type PreparedPollsProps = {
  polls: Poll[];
  /** Said above a list that is not empty. */
  note?: string | undefined;
  /** Which everybody has before them. */
  open?: string | undefined;
  /** Before the deeds of each, and below. */
  before?: (poll: Poll) => ReactNode;
  below?: (poll: Poll) => ReactNode;
};

/** The list and its form, in a room and on an event's page. */
export function PreparedPolls({ polls, note, open, before, below }: PreparedPollsProps) {
  const { t } = useTranslation('polls');
  const edited = useEdited('polls', polls);
  if (edited.isOpen) {
    return (
      <div className={classes.panel}>
        <PollForm poll={edited.entry} kept={edited.draft} onDone={edited.close} />
      </div>
    );
  }
  const order = polls.map(({ id }) => id);
  return (
    <div className={classes.panel}>
      {polls.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {polls.length > 0 && note && <p className={classes.note}>{note}</p>}
      <ul className={classes.list}>
        {polls.map((poll) => (
          <PollItem
            key={poll.id}
            poll={poll}
            order={order}
            isOpen={open === poll.id}
            before={before?.(poll)}
            below={below?.(poll)}
            onEdit={() => edited.open(poll)}
          />
        ))}
      </ul>
      <NewEntries what="polls" label={t('new')} onNew={() => edited.open()} />
    </div>
  );
}
