import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventsKey } from '~/api/events';
import { registrationQuery, sendUpdate } from '~/api/registration';
import type { Event } from '~/api/wire';
import { useNotice } from '~/ui/useNotice';
import classes from './UpdateBanner.module.css';

/** After a change that people have in their calendars otherwise: it is the organizer who decides whether they are told. */
export function UpdateBanner({ event }: { event: Event }) {
  const { t } = useTranslation('registrants');
  const queries = useQueryClient();
  const notice = useNotice();
  const registration = useQuery(registrationQuery(event.id));
  const sending = useMutation({
    mutationFn: () => sendUpdate(event.id),
    onSuccess: (view) => {
      queries.setQueryData(registrationQuery(event.id).queryKey, view);
      notice.done(t('update.sent'));
      return queries.invalidateQueries({ queryKey: eventsKey });
    },
    onError: notice.refusal,
  });
  if (!registration.data?.update_unsent) return null;
  return (
    <div className={classes.update} role="status">
      <p>{t('update.text')}</p>
      <Button loading={sending.isPending} onClick={() => sending.mutate()}>
        {t('update.send')}
      </Button>
    </div>
  );
}
