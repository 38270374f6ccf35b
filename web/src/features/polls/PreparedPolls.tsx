import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { NewEntries } from '~/prepared/NewEntries';
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
  const [edited, setEdited] = useState<Poll | 'new'>();
  if (edited) {
    return (
      <div className={classes.panel}>
        <PollForm poll={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
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
            onEdit={() => setEdited(poll)}
          />
        ))}
      </ul>
      <NewEntries what="polls" label={t('new')} onNew={() => setEdited('new')} />
    </div>
  );
}
