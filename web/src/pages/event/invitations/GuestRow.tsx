import { ActionIcon } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconMailForward, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventsKey } from '~/api/events';
import { resendInvitation, withdrawInvitation } from '~/api/invitations';
import type { Event, Invitation } from '~/api/wire';
import { Tag } from '~/ui/Tag';
import { useNotice } from '~/ui/useNotice';
import classes from './Invitations.module.css';

export function GuestRow({ event, guest }: { event: Event; guest: Invitation }) {
  const { t } = useTranslation(['invitations', 'common']);
  const queries = useQueryClient();
  const notice = useNotice();
  const who = guest.name || guest.email;
  const refresh = () => queries.invalidateQueries({ queryKey: eventsKey });
  const again = useMutation({
    mutationFn: () => resendInvitation(event.id, guest.id),
    onSuccess: async () => {
      notice.done(t('again.doneOne', { who }));
      await refresh();
    },
    onError: notice.refusal,
  });
  const removal = useMutation({
    mutationFn: () => withdrawInvitation(event.id, guest.id),
    onSuccess: refresh,
    onError: notice.refusal,
  });
  const askToRemove = () =>
    modals.openConfirmModal({
      title: t('remove.title', { who }),
      children: t('remove.text'),
      labels: { confirm: t('remove.confirm'), cancel: t('remove.keep') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('common:close') },
      onConfirm: removal.mutate,
    });
  return (
    <li className={classes.guest}>
      <span className={classes.who}>
        <strong>{who}</strong>
        {guest.name && <span>{guest.email}</span>}
        {guest.problem && <span className={classes.problem}>{guest.problem}</span>}
      </span>
      {guest.role !== 'attendee' && <Tag>{t(`role.${guest.role}.title`)}</Tag>}
      <span className={classes.progress} data-progress={guest.progress}>
        {t(`progress.${guest.progress}`)}
      </span>
      <span className={classes.deeds}>
        {event.status !== 'cancelled' && (
          <ActionIcon
            aria-label={t('again.one', { who })}
            disabled={again.isPending || guest.progress === 'queued'}
            onClick={() => again.mutate()}
          >
            <IconMailForward size={19} />
          </ActionIcon>
        )}
        <ActionIcon aria-label={t('remove.one', { who })} disabled={removal.isPending} onClick={askToRemove}>
          <IconTrash size={19} />
        </ActionIcon>
      </span>
    </li>
  );
}
