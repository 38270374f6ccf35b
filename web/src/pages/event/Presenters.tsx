import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventsKey, renewPresenterCode } from '~/api/events';
import { presenterLink } from '~/api/room-id';
import type { Event } from '~/api/wire';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { useNotice } from '~/ui/useNotice';

/** How presenters come in, and a way out when the link got into the wrong hands. */
export function Presenters({ event }: { event: Event }) {
  const { t } = useTranslation(['events', 'common']);
  const queries = useQueryClient();
  const notice = useNotice();
  const renewal = useMutation({
    mutationFn: () => renewPresenterCode(event.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: eventsKey });
      notice.done(t('presenters.renewed'));
    },
    onError: notice.refusal,
  });
  const askToRenew = () =>
    modals.openConfirmModal({
      title: t('presenters.renewTitle'),
      children: t('presenters.renewText'),
      labels: { confirm: t('presenters.renewConfirm'), cancel: t('presenters.renewKeep') },
      confirmProps: { color: 'gray.9' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: renewal.mutate,
    });
  return (
    <Card title={t('presenters.title')} text={t('presenters.text')}>
      <CopyField label={t('presenters.link')} shown={presenterLink(event.room_id, event.presenter_code)} />
      <CopyField label={t('presenters.code')} shown={event.presenter_code} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} />}
        loading={renewal.isPending}
        onClick={askToRenew}
      >
        {t('presenters.renew')}
      </Button>
    </Card>
  );
}
