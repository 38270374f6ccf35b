import { ActionIcon, Button } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { useMayOf, usePart } from '~/room/parts';
import { DeletePoll } from './DeletePoll';
import { PollRuns } from './PollRuns';
import classes from './Polls.module.css';
import { PollTags } from './PollTags';
import { useDoing } from './useDoing';

type PollItemProps = { poll: Poll; onEdit: () => void };

export function PollItem({ poll, onEdit }: PollItemProps) {
  const { t } = useTranslation('polls');
  const shown = usePart('polls')?.shown;
  const isOpen = shown?.phase === 'open' && shown.poll === poll.id;
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
      <Deeds poll={poll} isOpen={isOpen} onEdit={onEdit} />
      {poll.opened > 0 && <PollRuns key={poll.opened} poll={poll} />}
    </li>
  );
}

function Deeds({ poll, isOpen, onEdit }: PollItemProps & { isOpen: boolean }) {
  const { t } = useTranslation('polls');
  const may = useMayOf('polls');
  const { doing, run } = useDoing();
  const [isAsked, setAsked] = useState(false);
  const question = poll.questions[0]?.text;
  const isFresh = poll.opened === 0;
  return (
    <div className={classes.deeds}>
      {isOpen && may('close_poll') && (
        <Button
          size="sm"
          variant="default"
          loading={doing === 'close_poll'}
          onClick={() => void run({ kind: 'close_poll', poll: poll.id })}
        >
          {t('close')}
        </Button>
      )}
      {!isOpen && may('open_poll') && (
        <Button
          size="sm"
          variant={isFresh ? 'filled' : 'default'}
          loading={doing === 'open_poll'}
          onClick={() => void run({ kind: 'open_poll', poll: poll.id })}
        >
          {t(isFresh ? 'open' : 'openAgain')}
        </Button>
      )}
      {isFresh && may('change_poll') && (
        <Deed label={t('edit', { question })} onClick={onEdit}>
          <IconPencil size={18} />
        </Deed>
      )}
      {may('copy_poll') && (
        <Deed label={t('copy', { question })} onClick={() => void run({ kind: 'copy_poll', poll: poll.id })}>
          <IconCopy size={18} />
        </Deed>
      )}
      {!isOpen && may('delete_poll') && (
        <Deed label={t('delete', { question })} onClick={() => setAsked(true)}>
          <IconTrash size={18} />
        </Deed>
      )}
      {isAsked && <DeletePoll poll={poll} onClose={() => setAsked(false)} />}
    </div>
  );
}

type DeedProps = { label: string; onClick: () => void; children: ReactNode };

const Deed = ({ label, onClick, children }: DeedProps) => (
  <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} title={label} onClick={onClick}>
    {children}
  </ActionIcon>
);
