import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayKey } from '~/time/format';
import { firstWeekdayOf, monthAfter, monthOf, weeksOf } from '~/time/months';
import { useReader } from '~/time/reader';
import { Agenda } from './Agenda';
import { CalendarDay } from './CalendarDay';
import classes from './CalendarView.module.css';
import { ListProblem } from './ListProblem';
import { Outdated } from './Outdated';
import { Subscribe } from './Subscribe';
import { useMonthEvents } from './useMonthEvents';

const utcDay = (day: string) => new Date(`${day}T00:00:00Z`);

export function CalendarView() {
  const { t } = useTranslation('schedule');
  const { locale, zone } = useReader();
  const today = dayKey(new Date(), zone);
  const [month, setMonth] = useState(() => monthOf(today));
  const events = useMonthEvents(month, zone);
  const weeks = weeksOf(month, firstWeekdayOf(locale));
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(month.year, month.month - 1, 1),
  );
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  if (events.isError && !events.data)
    return <ListProblem problem={events.error} onRetry={() => void events.refetch()} />;
  return (
    <section className={classes.calendar} aria-busy={events.isPending}>
      <Outdated problem={events.error} />
      <div className={classes.head}>
        <h2 aria-live="polite">{name}</h2>
        <Button variant="default" onClick={() => setMonth(monthOf(today))}>
          {t('calendar.today')}
        </Button>
        <ActionIcon aria-label={t('calendar.previous')} onClick={() => setMonth(monthAfter(month, -1))}>
          <IconChevronLeft size={20} />
        </ActionIcon>
        <ActionIcon aria-label={t('calendar.next')} onClick={() => setMonth(monthAfter(month, 1))}>
          <IconChevronRight size={20} />
        </ActionIcon>
        <Subscribe />
      </div>
      <table className={classes.month}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {weekday.format(utcDay(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <CalendarDay
                  key={day}
                  day={day}
                  isToday={day === today}
                  isOutside={monthOf(day).month !== month.month}
                  events={events.data?.get(day) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Agenda month={month} byDay={events.data} />
    </section>
  );
}
