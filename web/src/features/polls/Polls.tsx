import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { usePart } from '~/room/parts';
import { PollForm } from './PollForm';
import { PollItem } from './PollItem';
import classes from './Polls.module.css';

/** The stage's list: prepared at any time, opened with one press. */
export function Polls() {
  const { t } = useTranslation('polls');
  const [edited, setEdited] = useState<Poll | 'new'>();
  const part = usePart('polls');
  const isLive = usePart('session')?.phase === 'live';
  if (!part) return null;
  if (edited) {
    return (
      <div className={classes.panel}>
        <PollForm poll={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
      </div>
    );
  }
  const polls = Object.values(part.polls);
  return (
    <div className={classes.panel}>
      {polls.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {polls.length > 0 && !isLive && <p className={classes.note}>{t('notLive')}</p>}
      <ul className={classes.list}>
        {polls.map((poll) => (
          <PollItem key={poll.id} poll={poll} onEdit={() => setEdited(poll)} />
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
        {t('new')}
      </Button>
    </div>
  );
}
