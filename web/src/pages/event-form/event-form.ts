import type { FieldCode } from '~/api/sentence';
import type { Access, Event, EventForm, RoomType } from '~/api/wire';
import { asLanguage, type Language } from '~/i18n/languages';
import { dayAfter, instantOf, isSkipped, localTimeOf } from '~/time/zones';

export type EventValues = {
  title: string;
  date: string;
  time: string;
  zone: string;
  duration_minutes: string;
  room_type: RoomType;
  language: Language;
  access: Access;
  password: string;
  /** 'yes', or nothing. */
  listed: string;
  repeat: string;
  interval: string;
  ends: string;
  times: string;
  until: string;
};

/** Of what frequency the interval counts which units. */
export const intervalUnits = { daily: 'days', weekly: 'weeks', monthly: 'months' } as const;

const alone = { repeat: 'never', interval: '1', ends: 'times', times: '4', until: '' };

const usualMinutes = [15, 30, 45, 60, 75, 90, 120, 180, 240, 360, 480];

/** The usual lengths, and an event's own when it is none of them. */
export function durationsWith(minutes: number): number[] {
  return [...new Set([...usualMinutes, minutes])].sort((one, other) => one - other);
}

/** What the form starts with: the next full hour that leaves time to invite somebody. */
export function freshValues(now: Date, zone: string, language: Language): EventValues {
  const start = new Date(Math.ceil((now.getTime() + 30 * 60_000) / 3_600_000) * 3_600_000);
  const [date = '', time = ''] = localTimeOf(start, zone).split('T');
  return {
    title: '',
    date,
    time: `${time.slice(0, 2)}:00`,
    zone,
    duration_minutes: '60',
    room_type: 'webinar',
    language,
    access: 'open',
    password: '',
    listed: '',
    ...alone,
  };
}

export function valuesOf(event: Event): EventValues {
  const [date = '', time = ''] = event.local_start.split('T');
  return {
    title: event.title,
    date,
    time,
    zone: event.zone,
    duration_minutes: String(event.duration_minutes),
    room_type: event.room_type,
    language: asLanguage(event.language) ?? 'en',
    access: event.access,
    password: event.password ?? '',
    listed: event.is_listed ? 'yes' : '',
    ...alone,
  };
}

/** What the form for a copy starts with: a week later, or as many weeks as it takes to be ahead of now. */
export function copiedValues(event: Event, title: string, now: Date): EventValues {
  const values = valuesOf(event);
  const longest = 200;
  const isAhead = (date: string) => instantOf(localStartOf({ ...values, date }), values.zone) > now;
  let date = dayAfter(values.date, 7);
  while (!isAhead(date)) date = dayAfter(date, 7);
  return { ...values, date, title: title.slice(0, longest) };
}

export const localStartOf = ({ date, time }: EventValues) => `${date}T${time.slice(0, 5)}`;

/** The instant that the form names, once it names one. */
export function startOf(values: EventValues): Date | undefined {
  const start = instantOf(localStartOf(values), values.zone);
  return Number.isNaN(start.getTime()) ? undefined : start;
}

type StartProblem = { date?: 'in_the_past'; time?: 'in_the_past' | 'time_is_skipped' };

/** What is wrong with the chosen start. The one that an event has already (`kept`) stands, however long ago it was. */
export function startProblem(values: EventValues, kept: EventValues | undefined, now: Date): StartProblem {
  const start = startOf(values);
  // A year is typed digit by digit.
  if (!start || values.date < '2000') return {};
  if (isSkipped(localStartOf(values), values.zone)) return { time: 'time_is_skipped' };
  const minuteMs = 60_000;
  const isAhead = start.getTime() >= Math.floor(now.getTime() / minuteMs) * minuteMs;
  if (isAhead || (kept && startOf(kept)?.getTime() === start.getTime())) return {};
  const today = localTimeOf(now, values.zone).slice(0, 10);
  return values.date < today ? { date: 'in_the_past' } : { time: 'in_the_past' };
}

const leastPassword = 4;

/** What is wrong with the password, where one is asked for. The one that an event has already (`kept`) stands. */
export function passwordProblem(
  { access, password }: EventValues,
  kept: EventValues | undefined,
): FieldCode | undefined {
  const length = [...password.trim()].length;
  if (access !== 'password') return undefined;
  if (length === 0) return 'required';
  if (length >= leastPassword || password.trim() === kept?.password) return undefined;
  return { code: 'event_password_too_short', fields: { least: leastPassword } };
}

type Repeat = NonNullable<EventForm['repeat']>;

function repeatOf({ repeat, interval, ends, times, until }: EventValues): Repeat | undefined {
  if (!(repeat in intervalUnits)) return undefined;
  const often = { frequency: repeat as keyof typeof intervalUnits, interval: Number(interval) || 1 };
  return ends === 'until' ? { ...often, until } : { ...often, times: Number(times) || 2 };
}

/** What is wrong with the end of a series. */
export function repeatProblem({ repeat, ends, until, date }: EventValues): FieldCode | undefined {
  if (repeat === 'never' || ends !== 'until') return undefined;
  return until > date ? undefined : 'required';
}

export function formOf(values: EventValues): EventForm {
  const repeat = repeatOf(values);
  return {
    title: values.title.trim(),
    local_start: localStartOf(values),
    zone: values.zone,
    duration_minutes: Number(values.duration_minutes),
    room_type: values.room_type,
    language: values.language,
    access: values.access,
    is_listed: values.listed === 'yes',
    ...(values.access === 'password' && { password: values.password }),
    ...(repeat && { repeat }),
  };
}
