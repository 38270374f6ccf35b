import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarEntry } from '~/api/wire';
import { clockTime } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './CalendarView.module.css';

type CalendarDayProps = { day: string; isToday: boolean; isOutside: boolean; events: CalendarEntry[] };

export function CalendarDay({ day, isToday, isOutside, events }: CalendarDayProps) {
  const { t } = useTranslation('schedule');
  const { locale, zone } = useReader();
  return (
    <td className={classes.day} data-outside={isOutside || undefined}>
      <time dateTime={day} className={classes.number} aria-current={isToday ? 'date' : undefined}>
        {Number(day.slice(8))}
      </time>
      {events.length > 0 && <span className={classes.dot} aria-hidden="true" />}
      {events.map((event) => (
        <Link
          key={event.id}
          to={`/events/${event.id}`}
          className={classes.event}
          data-state={event.status === 'cancelled' ? 'cancelled' : event.phase}
          title={event.status === 'cancelled' ? t('cancelled') : event.title}
        >
          <span className="tabular">{clockTime(new Date(event.starts_at), locale, zone)}</span> {event.title}
        </Link>
      ))}
    </td>
  );
}
