import type { Language } from '~/i18n/languages';

const homeLocale: Record<Language, string> = {
  en: 'en-GB',
  de: 'de-DE',
  es: 'es-ES',
  fr: 'fr-FR',
  pl: 'pl-PL',
  ru: 'ru-RU',
};

/** The reader's own regional habits (12 or 24 hours, order of day and month) when they go with the language shown. */
export function readerLocale(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? homeLocale[language];
}

type Parts = Intl.DateTimeFormatOptions;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** To make one takes a hundred times as long as to use it. */
function formatter(locale: string, zone: string, parts: Parts): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, parts]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...parts, timeZone: zone });
  formatters.set(key, made);
  return made;
}

const format = (at: Date, locale: string, zone: string, parts: Parts) =>
  formatter(locale, zone, parts).format(at);

export const clockTime = (at: Date, locale: string, zone: string) =>
  format(at, locale, zone, { timeStyle: 'short' });

const yearOf = (at: Date, zone: string) => format(at, 'en', zone, { year: 'numeric' });

/** With the year where it is not this one. */
export const weekdayAndDay = (at: Date, locale: string, zone: string) =>
  format(at, locale, zone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(yearOf(at, zone) !== yearOf(new Date(), zone) && { year: 'numeric' }),
  });

export const fullDay = (at: Date, locale: string, zone: string) =>
  format(at, locale, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const dayNumber = (at: Date, locale: string, zone: string) =>
  format(at, locale, zone, { day: 'numeric' });

export const shortMonth = (at: Date, locale: string, zone: string) =>
  format(at, locale, zone, { month: 'short' }).replace('.', '');

/** `18:00–19:30`; over midnight only the clocks are named, as the day of the start stands beside it. */
export function timeRange(start: Date, minutes: number, locale: string, zone: string): string {
  const end = new Date(start.getTime() + minutes * 60_000);
  if (dayKey(start, zone) !== dayKey(end, zone)) {
    return `${clockTime(start, locale, zone)} – ${clockTime(end, locale, zone)}`;
  }
  return formatter(locale, zone, { timeStyle: 'short' }).formatRange(start, end);
}

/** The calendar day at an instant in a zone, as `2026-11-24`: equal strings are the same day. */
export function dayKey(at: Date, zone: string): string {
  return format(at, 'sv-SE', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

type Unit = 'hour' | 'minute' | 'second';

/** So many of `small`, of which `each` are one of `large`, in the locale's own words. */
function inUnits(
  count: number,
  [large, small, each]: [Unit, Unit, number],
  locale: string,
  unitDisplay: 'short' | 'long',
): string {
  const unit = (value: number, name: Unit) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay }).format(value);
  const whole = Math.floor(count / each);
  const rest = count % each;
  if (whole === 0) return unit(rest, small);
  return rest === 0 ? unit(whole, large) : `${unit(whole, large)} ${unit(rest, small)}`;
}

/** `1 hr 30 min`. */
export const durationText = (minutes: number, locale: string) =>
  inUnits(minutes, ['hour', 'minute', 60], locale, 'short');

/** `1 minute 30 seconds`, for a sentence. */
export const secondsText = (seconds: number, locale: string) =>
  inUnits(seconds, ['minute', 'second', 60], locale, 'long');
