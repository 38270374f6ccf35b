import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { cancelEvent, deleteEvent, eventsKey, restoreEvent } from '~/api/events';
import type { Event } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';

/** The changes of an event that are one press away; what others notice is asked for first, and can be taken back. */
export function useEventChanges(event: Event) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const notice = useNotice();
  const undoId = `undo-${event.id}`;
  const refresh = () => queries.invalidateQueries({ queryKey: eventsKey });

  const restore = useMutation({
    mutationFn: () => restoreEvent(event.id),
    onSuccess: async () => {
      notice.withdrawUndo(undoId);
      await refresh();
      notice.done(t('restoredEvent', { title: event.title }));
    },
    onError: notice.refusal,
  });
  const cancel = useMutation({
    mutationFn: () => cancelEvent(event.id),
    onSuccess: async () => {
      await refresh();
      notice.doneWithUndo(undoId, t('cancelledEvent', { title: event.title }), () => restore.mutateAsync());
    },
    onError: notice.refusal,
  });
  const remove = useMutation({
    mutationFn: () => deleteEvent(event.id),
    onSuccess: async () => {
      if (pathname !== '/') await navigate('/');
      await refresh();
      notice.doneWithUndo(undoId, t('deletedEvent', { title: event.title }), () => restore.mutateAsync());
    },
    onError: notice.refusal,
  });

  const ask = (kind: 'cancel' | 'delete', onConfirm: () => void) =>
    modals.openConfirmModal({
      title: t(`ask.${kind}.title`, { title: event.title }),
      children: t(`ask.${kind}.text`),
      labels: { confirm: t(`ask.${kind}.confirm`), cancel: t('ask.keep') },
      confirmProps: { color: 'gray.9' },
      closeButtonProps: { 'aria-label': t('ask.close') },
      onConfirm,
    });

  return {
    restore,
    askToCancel: () => ask('cancel', () => cancel.mutate()),
    askToDelete: () => ask('delete', () => remove.mutate()),
  };
}
