import { Button } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropboxQuery } from '~/api/dropbox';
import { linkQuery, unlink } from '~/api/links';
import type { ServiceLink } from '~/api/wire';
import { weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import classes from './settings.module.css';

type Linked = NonNullable<ServiceLink['linked']>;
type LinkedDropboxProps = { linked: Linked; onLinkAgain: () => void; isLeaving: boolean };

/** Whose it is, whether it still lets us in, and letting go of it. */
export function LinkedDropbox({ linked, onLinkAgain, isLeaving }: LinkedDropboxProps) {
  const { t } = useTranslation('settings');
  const { locale, zone } = useReader();
  const [isAsking, setAsking] = useState(false);
  const isGood = linked.state === 'ok';
  const Icon = isGood ? IconCircleCheck : IconPlugConnectedX;
  return (
    <div className={classes.form}>
      <div>
        <div className={isGood ? classes.state : classes.trouble}>
          <Icon size={22} aria-hidden="true" />
          <span dir="auto">{t('dropbox.linkedAs', { name: linked.name, mail: linked.mail })}</span>
        </div>
        {linked.linked_by && (
          <p className={classes.soft}>
            {t('dropbox.by', {
              name: linked.linked_by,
              day: weekdayAndDay(new Date(linked.linked_at), locale, zone),
            })}
          </p>
        )}
      </div>
      {!isGood && <p role="alert">{t('dropbox.again')}</p>}
      <div className={classes.ways}>
        {!isGood && (
          <Button loading={isLeaving} onClick={onLinkAgain}>
            {t('dropbox.linkAgain')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('dropbox.unlink')}
        </Button>
      </div>
      {isAsking && <Unlinking onClose={() => setAsking(false)} />}
    </div>
  );
}

function Unlinking({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const { data: room } = useQuery({ ...dropboxQuery, staleTime: 0 });
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await unlink('dropbox');
      await queries.invalidateQueries({ queryKey: linkQuery('dropbox').queryKey });
      await queries.invalidateQueries({ queryKey: ['library'] });
    } catch (problem) {
      notice.refusal(problem);
    }
    onClose();
  };
  if (!room) return null;
  return (
    <AskFirst
      title={t('dropbox.removal.title')}
      text={room.files ? t('dropbox.removal.files', { count: room.files }) : t('dropbox.removal.none')}
      keep={t('dropbox.removal.keep')}
      go={t('dropbox.unlink')}
      isBusy={isBusy}
      onGo={() => void go()}
      onClose={onClose}
    />
  );
}
