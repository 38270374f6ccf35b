import { useQuery } from '@tanstack/react-query';
import { eventsBetween, eventsKey } from '~/api/events';
import type { CalendarEntry } from '~/api/wire';
import { dayKey } from '~/time/format';
import { type Month, monthAfter } from '~/time/months';

const keyOf = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`;

// The month's page also shows days of its neighbours, and begins at another moment for each reader.
const daysAround = 8;

const edge = ({ year, month }: Month, days: number) =>
  new Date(Date.UTC(year, month - 1, 1 + days)).toISOString();

async function eventsOf(month: Month, zone: string): Promise<Map<string, CalendarEntry[]>> {
  const events = await eventsBetween(edge(month, -daysAround), edge(monthAfter(month, 1), daysAround));
  const byDay = new Map<string, CalendarEntry[]>();
  for (const event of events) {
    const day = dayKey(new Date(event.starts_at), zone);
    byDay.set(day, [...(byDay.get(day) ?? []), event]);
  }
  return byDay;
}

/** The events around a month, by the reader's days. */
export function useMonthEvents(month: Month, zone: string) {
  return useQuery({
    queryKey: [...eventsKey, 'month', keyOf(month), zone],
    queryFn: () => eventsOf(month, zone),
  });
}
