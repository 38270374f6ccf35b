import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { eventQuery } from '~/api/events';
import { codeLink, joinLink } from '~/api/room-id';
import { sentenceFor } from '~/api/sentence';
import { InviteForm } from '~/pages/event/invitations/InviteForm';
import { CopyField } from '~/ui/CopyField';
import { FormProblem } from '~/ui/FormProblem';
import classes from './InviteToRoom.module.css';

/** Whoever is missing is written to from here, or given a link. */
export function InviteToRoom({ eventId }: { eventId: string }) {
  const { t } = useTranslation('room');
  const event = useQuery(eventQuery(eventId));
  if (event.isError) return <FormProblem text={sentenceFor(event.error)} />;
  if (!event.data) return <Skeleton height={420} radius="lg" />;
  return (
    <div className={classes.ways}>
      <CopyField label={t('invite.attendees')} shown={joinLink(event.data.room_id)} />
      <CopyField
        label={t('invite.presenters')}
        shown={codeLink(event.data.room_id, event.data.presenter_code)}
      />
      <CopyField
        label={t('invite.moderators')}
        shown={codeLink(event.data.room_id, event.data.moderator_code)}
      />
      <InviteForm event={event.data} />
    </div>
  );
}
