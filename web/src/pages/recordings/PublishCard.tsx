import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordingQuery, recordingsKey, unpublishRecording } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { Card } from '~/ui/Card';
import { useNotice } from '~/ui/useNotice';
import { PublishForm } from './PublishForm';
import { Shares } from './Shares';

/** Who outside may see it, and how they get there. */
export function PublishCard({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const queries = useQueryClient();
  const notice = useNotice();
  const { publication } = recording;
  const keep = async (now: Recording) => {
    queries.setQueryData(recordingQuery(recording.id).queryKey, now);
    await queries.invalidateQueries({ queryKey: recordingsKey });
  };
  const stopping = useMutation({
    mutationFn: () => unpublishRecording(recording.id),
    onSuccess: async (now) => {
      await keep(now);
      notice.done(t('publish.stopped'));
    },
    onError: notice.refusal,
  });
  return (
    <Card title={t('publish.title')} text={t('publish.text')}>
      {publication?.is_published ? (
        <>
          <Shares recording={recording} publication={publication} />
          <PublishForm recording={recording} onSent={keep}>
            <Button
              variant="subtle"
              color="red"
              loading={stopping.isPending}
              onClick={() => stopping.mutate()}
            >
              {t('publish.stop')}
            </Button>
          </PublishForm>
        </>
      ) : (
        <>
          <p>{t('publish.notYet')}</p>
          <PublishForm recording={recording} onSent={keep} />
        </>
      )}
    </Card>
  );
}
