import { Badge, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Event } from '~/api/wire';
import { dayNumber, shortMonth } from '~/time/format';
import { useReader } from '~/time/reader';
import { EventActions } from './EventActions';
import classes from './EventRow.module.css';
import { EventTags } from './EventTags';
import { EventTime } from './EventTime';
import { useEnterRoom } from './useEnterRoom';

function DateTile({ event }: { event: Event }) {
  const { locale, zone } = useReader();
  const start = new Date(event.starts_at);
  return (
    <div className={classes.date} aria-hidden="true">
      <strong>{dayNumber(start, locale, zone)}</strong>
      <span>{shortMonth(start, locale, zone)}</span>
    </div>
  );
}

export function EventRow({ event, isPast }: { event: Event; isPast: boolean }) {
  const { t } = useTranslation('schedule');
  const enter = useEnterRoom();
  const isCancelled = event.status === 'cancelled';
  return (
    <li className={classes.row} data-faded={isCancelled || isPast || undefined}>
      <DateTile event={event} />
      <div className={classes.what}>
        <Link to={`/events/${event.id}`} className={classes.title}>
          {event.title}
        </Link>
        <EventTime event={event} />
      </div>
      <div className={classes.tags}>
        {event.phase === 'live' && (
          <Badge color="live" variant="filled">
            {t('live')}
          </Badge>
        )}
        {isCancelled && (
          <Badge color="gray" variant="filled">
            {t('cancelled')}
          </Badge>
        )}
        <EventTags event={event} />
      </div>
      <div className={classes.ways}>
        {isCancelled || isPast ? (
          <Button component={Link} to={`/events/${event.id}`} variant="default">
            {t('details')}
          </Button>
        ) : (
          <Button variant="default" loading={enter.isPending} onClick={() => enter.mutate(event.id)}>
            {t('enterRoom')}
          </Button>
        )}
        <EventActions event={event} />
      </div>
    </li>
  );
}
