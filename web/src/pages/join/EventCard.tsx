import { Skeleton } from '@mantine/core';
import { IconCalendar, IconClock, IconLanguage, IconUser, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RoomCard } from '~/api/wire';
import { languageNames } from '~/i18n/languages';
import { clockTime, dayKey, fullDay, timeRange, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { showSameClock } from '~/time/zones';
import classes from './EventCard.module.css';

function OrganizersTime({ room }: { room: RoomCard }) {
  const { t } = useTranslation('join');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const start = new Date(room.starts_at);
  if (showSameClock(zone, room.zone, start)) return null;
  const isOtherDay = dayKey(start, zone) !== dayKey(start, room.zone);
  const day = isOtherDay ? `${weekdayAndDay(start, locale, room.zone)}, ` : '';
  return (
    <p className={classes.note}>
      <IconWorld size={20} aria-hidden="true" />
      {t('organizersTime', {
        theirs: day + clockTime(start, locale, room.zone),
        theirCity: cityName(room.zone),
        yours: clockTime(start, locale, zone),
        yourCity: cityName(zone),
      })}
    </p>
  );
}

/** What a person is about to join, in their own time. */
export function EventCard({ room }: { room: RoomCard }) {
  const { t } = useTranslation('join');
  const { locale, zone } = useReader();
  const start = new Date(room.starts_at);
  return (
    <>
      {room.phase === 'live' && <p className={classes.live}>{t('liveNow')}</p>}
      <h1 data-element="text">{room.title}</h1>
      <ul className={classes.facts}>
        <li>
          <IconCalendar size={20} aria-hidden="true" />
          {fullDay(start, locale, zone)}
        </li>
        <li>
          <IconClock size={20} aria-hidden="true" />
          {t('yourTime', { range: timeRange(start, room.duration_minutes, locale, zone) })}
        </li>
        <li>
          <IconLanguage size={20} aria-hidden="true" />
          {languageNames[room.language]}
        </li>
        <li>
          <IconUser size={20} aria-hidden="true" />
          {t('organizedBy', { organizer: room.organizer })}
        </li>
      </ul>
      <OrganizersTime room={room} />
    </>
  );
}

export function EventCardSkeleton() {
  return (
    <div className={classes.skeleton} aria-busy="true">
      <Skeleton height={52} width="80%" radius="md" />
      <Skeleton height={24} width="60%" mt={20} radius="md" />
    </div>
  );
}
