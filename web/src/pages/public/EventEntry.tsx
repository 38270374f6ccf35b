import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedEvent } from '~/api/wire';
import { clockTime, timeRange, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { showSameClock } from '~/time/zones';
import classes from './PublicPage.module.css';

/** An announced event in the reader's time, with the way in. */
export function EventEntry({ event }: { event: ListedEvent }) {
  const { t } = useTranslation('page');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const start = new Date(event.starts_at);
  const deed = event.takes_registrations ? 'register' : 'join';
  return (
    <li className={classes.event}>
      <div className={classes.what}>
        {event.is_live && <span className={classes.live}>{t('live')}</span>}
        <h3 lang={event.language}>{event.title}</h3>
        <p>
          <time dateTime={event.starts_at}>
            {weekdayAndDay(start, locale, zone)}, {timeRange(start, event.duration_minutes, locale, zone)}
          </time>
        </p>
        {!showSameClock(zone, event.zone, start) && (
          <p>{t('elsewhere', { time: clockTime(start, locale, event.zone), city: cityName(event.zone) })}</p>
        )}
      </div>
      <Button
        component={Link}
        to={`/join/${event.room_id}`}
        variant={event.is_live ? 'filled' : 'default'}
        aria-label={t(`${deed}For`, { title: event.title })}
      >
        {t(deed)}
      </Button>
    </li>
  );
}
