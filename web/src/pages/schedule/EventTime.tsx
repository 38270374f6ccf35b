import { IconClock, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Event } from '~/api/wire';
import { clockTime, timeRange, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { showSameClock } from '~/time/zones';
import classes from './EventTime.module.css';

/** When it is for the reader; the event's own clock beside it when that shows another time. */
export function EventTime({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const start = new Date(event.starts_at);
  return (
    <p className={classes.time}>
      <span>
        <IconClock size={16} aria-hidden="true" />
        <time dateTime={event.starts_at}>
          {weekdayAndDay(start, locale, zone)}, {timeRange(start, event.duration_minutes, locale, zone)}
        </time>
      </span>
      {!showSameClock(zone, event.zone, start) && (
        <span>
          <IconWorld size={16} aria-hidden="true" />
          {t('elsewhere', { time: clockTime(start, locale, event.zone), city: cityName(event.zone) })}
        </span>
      )}
    </p>
  );
}
