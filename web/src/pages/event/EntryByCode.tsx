import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventsKey, renewModeratorCode, renewPresenterCode } from '~/api/events';
import { codeLink } from '~/api/room-id';
import type { Event } from '~/api/wire';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { useNotice } from '~/ui/useNotice';

const sides = {
  presenters: { codeOf: (event: Event) => event.presenter_code, renew: renewPresenterCode },
  moderators: { codeOf: (event: Event) => event.moderator_code, renew: renewModeratorCode },
};

/** How presenters or moderators come in, and a way out when the link got into the wrong hands. */
export function EntryByCode({ event, side }: { event: Event; side: keyof typeof sides }) {
  const { t } = useTranslation(['events', 'common']);
  const { codeOf, renew } = sides[side];
  const queries = useQueryClient();
  const notice = useNotice();
  const renewal = useMutation({
    mutationFn: () => renew(event.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: eventsKey });
      notice.done(t(`${side}.renewed`));
    },
    onError: notice.refusal,
  });
  const askToRenew = () =>
    modals.openConfirmModal({
      title: t(`${side}.renewTitle`),
      children: t(`${side}.renewText`),
      labels: { confirm: t(`${side}.renewConfirm`), cancel: t(`${side}.renewKeep`) },
      confirmProps: { color: 'gray.9' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: renewal.mutate,
    });
  return (
    <Card title={t(`${side}.title`)} text={t(`${side}.text`)}>
      <CopyField label={t(`${side}.link`)} shown={codeLink(event.room_id, codeOf(event))} />
      <CopyField label={t(`${side}.code`)} shown={codeOf(event)} />
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} />}
        loading={renewal.isPending}
        onClick={askToRenew}
      >
        {t(`${side}.renew`)}
      </Button>
    </Card>
  );
}
