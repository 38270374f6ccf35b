import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteStreamTarget, streamTargetsQuery } from '~/api/streaming';
import type { StreamTarget } from '~/api/wire';
import { ServiceIcon } from '~/streaming/ServiceIcon';
import { TargetForm } from '~/streaming/TargetForm';
import { AskFirst } from '~/ui/AskFirst';
import { Card } from '~/ui/Card';
import { Dialog } from '~/ui/Dialog';
import { useNotice } from '~/ui/useNotice';
import classes from './StreamingCard.module.css';

/** Where sessions can be streamed to. */
export function StreamingCard() {
  const { t } = useTranslation('streaming');
  const { data: targets } = useQuery(streamTargetsQuery);
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  if (!targets) return null;
  return (
    <Card id="streaming" title={t('card.title')} text={t('card.text')}>
      {targets.length > 0 && (
        <ul className={classes.list} aria-label={t('card.title')}>
          {targets.map((target) => (
            <Target key={target.id} target={target} />
          ))}
        </ul>
      )}
      <p className={classes.note}>{t('note.youtube')}</p>
      <div>
        <Button variant="light" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </div>
      <Dialog opened={isAdding} onClose={close} title={t('add')}>
        <TargetForm onDone={close} />
      </Dialog>
    </Card>
  );
}

function Target({ target }: { target: StreamTarget }) {
  const { t } = useTranslation('streaming');
  const [doing, setDoing] = useState<'change' | 'delete'>();
  const close = () => setDoing(undefined);
  const { name } = target;
  return (
    <li className={classes.row}>
      <ServiceIcon service={target.service} />
      <span className={classes.names}>
        <strong dir="auto">{name}</strong>
        <span className={classes.address}>{target.address}</span>
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('change', { name })}
        onClick={() => setDoing('change')}
      >
        <IconPencil size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('delete', { name })}
        onClick={() => setDoing('delete')}
      >
        <IconTrash size={18} />
      </ActionIcon>
      <Dialog opened={doing === 'change'} onClose={close} title={t('change', { name })}>
        <TargetForm target={target} onDone={close} />
      </Dialog>
      {doing === 'delete' && <Deleting target={target} onClose={close} />}
    </li>
  );
}

function Deleting({ target, onClose }: { target: StreamTarget; onClose: () => void }) {
  const { t } = useTranslation('streaming');
  const queries = useQueryClient();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await deleteStreamTarget(target.id);
      await queries.invalidateQueries({ queryKey: streamTargetsQuery.queryKey });
    } catch (problem) {
      notice.refusal(problem);
    }
    onClose();
  };
  return (
    <AskFirst
      title={t('removal.title', { name: target.name })}
      text={t('removal.text')}
      keep={t('removal.keep')}
      go={t('removal.go')}
      isBusy={isBusy}
      onGo={() => void go()}
      onClose={onClose}
    />
  );
}
