import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Card';
import { useEvent } from '../frame/useEvent';
import { GuestList } from './GuestList';
import classes from './Invitations.module.css';
import { InviteForm } from './InviteForm';
import { MailHealth } from './MailHealth';

/** Whom the organizer writes to, and what became of it. */
export function InvitationsPage() {
  const { t } = useTranslation('invitations');
  const event = useEvent();
  return (
    <div className={classes.page}>
      <MailHealth />
      {event.status === 'cancelled' ? (
        <p>{t('cancelled')}</p>
      ) : (
        <Card title={t('title')} text={t('text')}>
          <InviteForm event={event} />
        </Card>
      )}
      <Card title={t('list.title')}>
        <GuestList event={event} />
      </Card>
    </div>
  );
}
