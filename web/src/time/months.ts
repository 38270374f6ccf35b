/** A month of the calendar, counted from 1. */
export type Month = { year: number; month: number };

export function monthAfter({ year, month }: Month, steps: number): Month {
  const index = year * 12 + (month - 1) + steps;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

export function monthOf(day: string): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

/** The days of a month's page, in weeks from `firstWeekday` (1 is Monday, 7 Sunday), as `2026-11-24`. */
export function weeksOf({ year, month }: Month, firstWeekday: number): string[][] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const weekday = first.getUTCDay() || 7;
  const lead = (weekday - firstWeekday + 7) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) =>
      new Date(Date.UTC(year, month - 1, 1 - lead + week * 7 + day)).toISOString().slice(0, 10),
    ),
  );
}

/** The weekday that a locale's calendars begin with; Monday where the browser does not know. */
export function firstWeekdayOf(locale: string): number {
  const known: Intl.Locale & { getWeekInfo?: () => { firstDay: number } } = new Intl.Locale(locale);
  return known.getWeekInfo?.().firstDay ?? 1;
}
