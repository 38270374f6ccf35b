import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Event } from '~/api/wire';
import { clockTime, dayKey, fullDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useNow } from '~/time/useNow';
import { Countdown } from './Countdown';
import { EventActions } from './EventActions';
import { EventTags } from './EventTags';
import { EventTime } from './EventTime';
import classes from './NextEvent.module.css';
import { useEnterRoom } from './useEnterRoom';

function When({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const { locale, zone } = useReader();
  const now = useNow(60_000);
  if (event.phase === 'live') return <span className={classes.live}>{t('liveNow')}</span>;
  const start = new Date(event.starts_at);
  const today = dayKey(now, zone);
  const tomorrow = dayKey(new Date(now.getTime() + 86_400_000), zone);
  const day = dayKey(start, zone);
  const time = clockTime(start, locale, zone);
  return (
    <span className={classes.when}>
      <IconCalendarEvent size={18} aria-hidden="true" />
      {day === today && t('next.today', { time })}
      {day === tomorrow && t('next.tomorrow', { time })}
      {day !== today && day !== tomorrow && t('next.day', { day: fullDay(start, locale, zone), time })}
    </span>
  );
}

/** The event to get ready for, with the way in. */
export function NextEvent({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const enter = useEnterRoom();
  return (
    <li className={classes.banner}>
      <div className={classes.what}>
        <When event={event} />
        <h2>
          <Link to={`/events/${event.id}`}>{event.title}</Link>
        </h2>
        <EventTime event={event} />
        <div className={classes.tags}>
          <EventTags event={event} />
        </div>
      </div>
      <div className={classes.ways}>
        <Countdown event={event} />
        <div className={classes.buttons}>
          <Button variant="white" loading={enter.isPending} onClick={() => enter.mutate(event.id)}>
            {t('enterRoom')}
          </Button>
          <EventActions event={event} onDark />
        </div>
      </div>
    </li>
  );
}
