import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { sentenceFor } from '~/api/sentence';
import type { RoomCard } from '~/api/wire';
import { Branded } from '~/look/Branded';
import { OwnWindow } from '~/pages/join/OwnWindow';
import { roomCardQuery } from '~/pages/join/room-card';
import { RegisterForm } from '~/pages/registration/RegisterForm';
import { timeRange, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { FormProblem } from '~/ui/FormProblem';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './EmbeddedForm.module.css';

function When({ room }: { room: RoomCard }) {
  const { t } = useTranslation('join');
  const { locale, zone } = useReader();
  const start = new Date(room.starts_at);
  const range = timeRange(start, room.duration_minutes, locale, zone);
  return (
    <p className={classes.when}>
      {weekdayAndDay(start, locale, zone)}, {t('yourTime', { range })}
    </p>
  );
}

function Form({ room }: { room: RoomCard }) {
  const { t } = useTranslation('join');
  if (room.status === 'cancelled') {
    return (
      <>
        <h2>{t('cancelled.title')}</h2>
        <p>{t('cancelled.text', { organizer: room.organizer })}</p>
      </>
    );
  }
  if (!room.takes_registrations) {
    return (
      <>
        <p>{t('embedded.noRegistration')}</p>
        <OwnWindow roomId={room.room_id} />
      </>
    );
  }
  return <RegisterForm roomId={room.room_id} />;
}

/** The registration alone, for a frame on another site: which event it is stands in two lines above. */
export function EmbeddedForm() {
  const { roomId = '' } = useParams();
  const room = useQuery(roomCardQuery(roomId));
  usePageTitle(room.data?.title);
  return (
    <Branded card={room.data}>
      <main className={classes.card} data-element="panel">
        {room.isPending && <Skeleton height={320} radius="md" />}
        {room.isError && <FormProblem text={sentenceFor(room.error)} />}
        {room.data && (
          <>
            <h1 className={classes.title}>{room.data.title}</h1>
            <When room={room.data} />
            <Form room={room.data} />
          </>
        )}
      </main>
    </Branded>
  );
}
