import { Link } from 'react-router';
import type { CalendarEntry } from '~/api/wire';
import { clockTime, weekdayAndDay } from '~/time/format';
import { type Month, monthOf } from '~/time/months';
import { useReader } from '~/time/reader';
import classes from './CalendarView.module.css';

type AgendaProps = { month: Month; byDay: ReadonlyMap<string, CalendarEntry[]> | undefined };

/** A phone's calendar has room for dots only: the month's events are listed below it. */
export function Agenda({ month, byDay }: AgendaProps) {
  const { locale, zone } = useReader();
  const events = [...(byDay ?? [])].flatMap(([day, held]) =>
    monthOf(day).month === month.month ? held : [],
  );
  if (events.length === 0) return null;
  return (
    <ul className={classes.agenda}>
      {events.map((event) => {
        const start = new Date(event.starts_at);
        return (
          <li key={event.id}>
            <Link
              to={`/events/${event.id}`}
              className={classes.event}
              data-state={event.status === 'cancelled' ? 'cancelled' : event.phase}
            >
              {weekdayAndDay(start, locale, zone)}, {clockTime(start, locale, zone)}
              <strong>{event.title}</strong>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
