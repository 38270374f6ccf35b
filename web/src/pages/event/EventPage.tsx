import { useTranslation } from 'react-i18next';
import { joinLink, showRoomId } from '~/api/room-id';
import { Card } from '~/ui/Card';
import { CopyField } from '~/ui/CopyField';
import { EntryByCode } from './EntryByCode';
import classes from './EventPage.module.css';
import { useEvent } from './frame/useEvent';
import { Tokens } from './Tokens';
import { useAnchor } from './useAnchor';

/** The ways in, to be copied and handed on. */
export function EventPage() {
  const { t } = useTranslation('events');
  const event = useEvent();
  const isRegistering = event.registered !== null;
  useAnchor();
  return (
    <div className={classes.cards}>
      <Card title={t('invite.title')} text={t(`invite.${isRegistering ? 'registration' : event.access}`)}>
        <CopyField
          label={t(isRegistering ? 'invite.registrationLink' : 'invite.link')}
          shown={joinLink(event.room_id)}
        />
        <div className={classes.pair}>
          <CopyField label={t('invite.roomId')} shown={showRoomId(event.room_id)} copied={event.room_id} />
          {event.access === 'password' && event.password && (
            <CopyField label={t('form.password')} shown={event.password} />
          )}
        </div>
      </Card>
      <EntryByCode event={event} side="presenters" />
      <EntryByCode event={event} side="moderators" />
      {event.access === 'token' && <Tokens event={event} />}
    </div>
  );
}
