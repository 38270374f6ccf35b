import type { Event, Look, RoomCard } from '~/api/wire';

/** An event as the server tells it, with what a test is about put in. */
export function eventOf(own: Partial<Event>): Event {
  return {
    id: '1',
    room_id: '123456789',
    title: 'Keeping customers',
    room_type: 'webinar',
    starts_at: '2026-11-24T17:00:00Z',
    local_start: '2026-11-24T18:00',
    zone: 'Europe/Warsaw',
    duration_minutes: 60,
    language: 'en',
    access: 'open',
    password: null,
    is_listed: false,
    presenter_code: 'ABCD2345',
    moderator_code: 'EFGH2345',
    status: 'scheduled',
    phase: 'waiting',
    running_since: null,
    token_count: 0,
    registered: null,
    series: null,
    ...own,
  };
}

/** The house's own look. */
export const plainLook: Look = {
  background: null,
  panel: null,
  bar: null,
  accent: null,
  link: null,
  scrim: null,
  logo: null,
  icon: null,
  picture: null,
};

/** What guests are told of an event, with what a test is about put in. */
export function cardOf(own: Partial<RoomCard>): RoomCard {
  return {
    room_id: '123456789',
    title: 'Keeping customers',
    organizer: 'Theatre',
    starts_at: '2026-11-24T17:00:00Z',
    zone: 'Europe/Warsaw',
    duration_minutes: 60,
    language: 'en',
    room_type: 'webinar',
    access: 'open',
    status: 'scheduled',
    phase: 'waiting',
    takes_registrations: false,
    look: plainLook,
    lobby: { message: '', agenda: [], profiles: [], music_url: '' },
    ...own,
  };
}
