import { Button, Progress } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Recording, YoutubeExport } from '~/api/wire';
import { cancelExport, exportQuery, tryExportAgain } from '~/api/youtube-exports';
import { clockTime, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useNotice } from '~/ui/useNotice';
import classes from '../Recordings.module.css';
import { percentOf } from './export';

const waits = ['silent', 'not_linked', 'quota', 'limit'] as const;

/** How far a film has come, what it waits for, and the way to stop it. */
export function ExportProgress({ recording, last }: { recording: Recording; last: YoutubeExport }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  const { locale, zone } = useReader();
  const queries = useQueryClient();
  const notice = useNotice();
  const doing = useMutation({
    mutationFn: (what: (id: string) => ReturnType<typeof cancelExport>) => what(recording.id),
    onSuccess: (now) => queries.setQueryData(exportQuery(recording.id).queryKey, now),
    onError: async (problem) => {
      notice.refusal(problem);
      await queries.invalidateQueries({ queryKey: exportQuery(recording.id).queryKey });
    },
  });
  const percent = percentOf(last);
  const wait = waits.find((known) => known === last.problem);
  const again = new Date(last.tried_again_at);
  return (
    <>
      <div className={classes.form}>
        <div className={classes.moving}>
          <strong dir="auto">{last.title}</strong>
          <span>{t(last.state === 'waiting' ? 'waiting' : 'percent', { percent })}</span>
        </div>
        <Progress value={percent} size="lg" aria-label={t('progress')} />
        {wait && (
          <div role="status" className={classes.wait}>
            <IconAlertTriangle size={18} aria-hidden="true" />
            <span>
              {t(`waits.${wait}`)}{' '}
              {t('triedAgain', {
                day: weekdayAndDay(again, locale, zone),
                time: clockTime(again, locale, zone),
              })}
            </span>
          </div>
        )}
        <p className={classes.used}>{t('leave')}</p>
      </div>
      <div className={classes.ways}>
        {wait && wait !== 'not_linked' && (
          <Button variant="light" disabled={doing.isPending} onClick={() => doing.mutate(tryExportAgain)}>
            {t('tryNow')}
          </Button>
        )}
        <Button variant="default" disabled={doing.isPending} onClick={() => doing.mutate(cancelExport)}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
