import { useQuery } from '@tanstack/react-query';
import { eventPage, eventsKey, pageSize, type When } from '~/api/events';
import type { Event } from '~/api/wire';
import { dayKey } from '~/time/format';
import { type Month, monthAfter } from '~/time/months';

const keyOf = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`;
const startOf = (month: Month) => `${keyOf(month)}-01`;

/** Reads a list, which is ordered away from now, until it has left the month behind. */
async function eventsUntil(when: When, isBeyond: (event: Event) => boolean): Promise<Event[]> {
  const found: Event[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await eventPage(when, page);
    found.push(...items);
    const last = items.at(-1);
    if (!last || isBeyond(last) || page * pageSize >= total) return found;
  }
}

async function eventsOf(month: Month, zone: string): Promise<Map<string, Event[]>> {
  // The month's page also shows a few days of its neighbours.
  const from = startOf(monthAfter(month, -1));
  const to = startOf(monthAfter(month, 2));
  const day = (event: Event) => dayKey(new Date(event.starts_at), zone);
  const [upcoming, past] = await Promise.all([
    eventsUntil('upcoming', (event) => day(event) >= to),
    eventsUntil('past', (event) => day(event) < from),
  ]);
  const all = [...past, ...upcoming].sort((one, other) => one.starts_at.localeCompare(other.starts_at));
  const byDay = new Map<string, Event[]>();
  for (const event of all) byDay.set(day(event), [...(byDay.get(day(event)) ?? []), event]);
  return byDay;
}

/** The events around a month, by the reader's days. */
export function useMonthEvents(month: Month, zone: string) {
  return useQuery({
    queryKey: [...eventsKey, 'month', keyOf(month), zone],
    queryFn: () => eventsOf(month, zone),
  });
}
