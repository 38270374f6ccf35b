import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  deleteOriginal,
  isBeingTrimmed,
  recordingQuery,
  recordingsKey,
  trimRecording,
} from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { lengthWords } from '~/library/words';
import { AskFirst } from '~/ui/AskFirst';
import { Card } from '~/ui/Card';
import { useNotice } from '~/ui/useNotice';
import classes from './Recordings.module.css';

/** How far a trim is, why it failed, and what can be done with the original. Nothing while none was asked for. */
export function TrimCard({ recording, onEdit }: { recording: Recording; onEdit: () => void }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.trim' });
  const queries = useQueryClient();
  const notice = useNotice();
  const [isAsking, setAsking] = useState(false);
  const keep = async (now: Recording) => {
    queries.setQueryData(recordingQuery(recording.id).queryKey, now);
    setAsking(false);
    await queries.invalidateQueries({ queryKey: recordingsKey });
  };
  const restoring = useMutation({
    mutationFn: () => trimRecording(recording.id, []),
    onSuccess: keep,
    onError: notice.refusal,
  });
  const deleting = useMutation({
    mutationFn: () => deleteOriginal(recording.id),
    onSuccess: keep,
    onError: notice.refusal,
  });
  const { trim } = recording;
  if (!trim || (trim.state === 'ready' && trim.done.length === 0)) return null;
  if (isBeingTrimmed(recording))
    return (
      <Card title={t('working')} text={t('workingText')}>
        <Progress value={Math.max(5, trim.progress)} animated aria-label={t('working')} />
      </Card>
    );
  const hasFailed = trim.state === 'failed' && trim.problem !== '';
  return (
    <Card title={t(hasFailed ? 'failed' : 'done')}>
      {hasFailed && (
        <p className={classes.problem} role="alert">
          {t(`problem.${trim.problem || 'unreadable'}`)}
        </p>
      )}
      {trim.done.length > 0 && <p>{t('original', { time: lengthWords(trim.original_ms) })}</p>}
      <div className={classes.ways}>
        <Button variant="default" onClick={onEdit}>
          {t('change')}
        </Button>
        {trim.done.length > 0 && (
          <>
            <Button variant="default" loading={restoring.isPending} onClick={() => restoring.mutate()}>
              {t('restore')}
            </Button>
            <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
              {t('deleteOriginal')}
            </Button>
          </>
        )}
      </div>
      {isAsking && (
        <AskFirst
          title={t('deletion.title')}
          text={t('deletion.text')}
          keep={t('deletion.keep')}
          go={t('deleteOriginal')}
          isBusy={deleting.isPending}
          onGo={() => deleting.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
