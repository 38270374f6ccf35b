import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Dialog } from '~/ui/Dialog';
import { forgetDrafts, useDraftKeys } from '~/ui/drafts';
import { draftOf } from './tabs';

/** Between an event with unsaved changes and everything else. */
export function LeaveGuard({ eventId }: { eventId: string }) {
  const { t } = useTranslation('events');
  const within = draftOf(eventId, '');
  const hasDrafts = useDraftKeys(within).length > 0;
  const leaving = useBlocker(
    ({ nextLocation }) => hasDrafts && !`${nextLocation.pathname}/`.startsWith(`/events/${eventId}/`),
  );

  useEffect(() => {
    if (!hasDrafts) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasDrafts]);

  const stay = () => leaving.reset?.();
  const leave = () => {
    forgetDrafts(within);
    leaving.proceed?.();
  };
  return (
    <Dialog opened={leaving.state === 'blocked'} onClose={stay} title={t('unsaved.title')}>
      <p>{t('unsaved.text')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={leave}>
          {t('unsaved.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('unsaved.stay')}
        </Button>
      </Group>
    </Dialog>
  );
}
