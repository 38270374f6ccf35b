import { modals } from '@mantine/modals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { cancelEvent, deleteEvent, eventsKey, restoreEvent } from '~/api/events';
import type { Event, Scope } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import { useScope } from './useScope';

/** The changes of an event that are one press away; what others notice is asked for first, and can be taken back. */
export function useEventChanges(event: Event) {
  const { t } = useTranslation('schedule');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const notice = useNotice();
  const undoId = `undo-${event.id}`;
  const refresh = () => queries.invalidateQueries({ queryKey: eventsKey });

  const [askScope, scopeDialog] = useScope(event);

  const restore = useMutation({
    mutationFn: (scope: Scope) => restoreEvent(event.id, scope),
    onSuccess: async () => {
      notice.withdrawUndo(undoId);
      await refresh();
      notice.done(t('restoredEvent', { title: event.title }));
    },
    onError: notice.refusal,
  });
  const cancel = useMutation({
    mutationFn: (scope: Scope) => cancelEvent(event.id, scope),
    onSuccess: async (_, scope) => {
      await refresh();
      notice.doneWithUndo(undoId, t('cancelledEvent', { title: event.title }), () =>
        restore.mutateAsync(scope),
      );
    },
    onError: notice.refusal,
  });
  const remove = useMutation({
    mutationFn: (scope: Scope) => deleteEvent(event.id, scope),
    onSuccess: async (_, scope) => {
      if (pathname !== '/') await navigate('/');
      await refresh();
      notice.doneWithUndo(undoId, t('deletedEvent', { title: event.title }), () =>
        restore.mutateAsync(scope),
      );
    },
    onError: notice.refusal,
  });

  const ask = (kind: 'cancel' | 'delete', onSure: (scope: Scope) => void) => {
    const title = t(`ask.${kind}.title`, { title: event.title });
    if (event.series) return askScope({ title, confirm: t(`ask.${kind}.confirm`), onSure });
    modals.openConfirmModal({
      title,
      children: t(`ask.${kind}.text`),
      labels: { confirm: t(`ask.${kind}.confirm`), cancel: t('ask.keep') },
      confirmProps: { color: 'gray.9' },
      closeButtonProps: { 'aria-label': t('ask.close') },
      onConfirm: () => onSure('one'),
    });
  };

  return {
    restore,
    scopeDialog,
    askToCancel: () => ask('cancel', cancel.mutate),
    askToDelete: () => ask('delete', remove.mutate),
  };
}
