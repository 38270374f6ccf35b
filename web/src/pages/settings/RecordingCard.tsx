import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordEverySession, sessionQuery } from '~/api/session';
import type { Account } from '~/api/wire';
import { Card } from '~/ui/Card';
import { useNotice } from '~/ui/useNotice';

export function RecordingCard({ account }: { account: Account }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const changing = useMutation({
    mutationFn: recordEverySession,
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session);
      notice.done(t('saved'));
    },
    onError: notice.refusal,
  });
  return (
    <Card id="recording" title={t('recording.title')} text={t('recording.text')}>
      <Switch
        label={t('recording.itself')}
        description={t('recording.hint')}
        checked={changing.isPending ? changing.variables : account.records_itself}
        disabled={changing.isPending}
        onChange={(event) => changing.mutate(event.currentTarget.checked)}
      />
    </Card>
  );
}
