import type { TFunction } from 'i18next';
import type { Event, Look, PublicForm, RoomCard } from '~/api/wire';
import type { OwnParts, RoomParts, RoomView } from '~/generated/room';
import { RoomClient } from '~/room/client';

/** An event's card before anybody has come, with a lobby that has something of everything. */
export function sampleCard(event: Event, organizer: string, look: Look, t: TFunction<'branding'>): RoomCard {
  return {
    room_id: event.room_id,
    title: event.title,
    organizer,
    starts_at: event.starts_at,
    zone: event.zone,
    duration_minutes: event.duration_minutes,
    language: event.language,
    room_type: event.room_type,
    access: event.access,
    status: 'scheduled',
    phase: 'waiting',
    takes_registrations: true,
    look,
    lobby: {
      message: t('sample.message'),
      agenda: [
        { time: '1', title: t('sample.agenda.welcome') },
        { time: '2', title: t('sample.agenda.questions') },
      ],
      profiles: [
        { name: t('sample.host'), title: t('sample.title'), about: t('sample.about'), picture: null },
      ],
      // Nobody wants to hear it while they choose colours.
      music_url: '',
    },
  };
}

export function sampleForm(event: Event): PublicForm {
  return {
    room_id: event.room_id,
    is_open: true,
    is_full: false,
    has_waiting_list: false,
    must_confirm: false,
    must_be_approved: false,
    opened: '',
    fields: [
      { id: 'first_name', kind: 'first_name', label: '', required: true, options: [], show_if: null },
      { id: 'email', kind: 'email', label: '', required: true, options: [], show_if: null },
      { id: 'company', kind: 'company', label: '', required: false, options: [], show_if: null },
    ],
  };
}

const host = 'p_sample_host';
const guest = 'p_sample_guest';

function sampleParts(event: Event, isLive: boolean, t: TFunction<'branding'>): RoomParts {
  const now = Date.now();
  const present = { id: host, name: t('sample.host'), role: 'host', joined_at: now } as const;
  return {
    session: {
      title: event.title,
      room_type: event.room_type,
      phase: isLive ? 'live' : 'waiting',
      number: 1,
      starts_at: Date.parse(event.starts_at),
      duration_minutes: event.duration_minutes,
      zone: event.zone,
      language: event.language,
      started_at: isLive ? now - 300_000 : null,
      ended_at: null,
      locked: false,
      host,
      host_lost_at: null,
      take_over_at: null,
      ends_at: null,
      attendees_limit: 25,
      cameras_limit: 4,
      hd: true,
      cancelled: false,
      may: [],
    },
    people: {
      present: {
        [host]: present,
        [guest]: { id: guest, name: t('sample.guest'), role: 'attendee', joined_at: now },
      },
      by_hand: false,
      waiting: {},
      contacts: {},
      blocked: {},
      removed: {},
      attendees: 12,
      peak: 12,
      may: [],
    },
    ...(isLive && sampleTalk(t, now)),
  };
}

function sampleTalk(t: TFunction<'branding'>, now: number): Pick<RoomParts, 'stage' | 'chat' | 'floor'> {
  return {
    stage: {
      audio_mode: 'listen_only',
      back_soon: false,
      backstage: {},
      layout: 'grid',
      content: null,
      may: ['change_layout'],
      spotlight: null,
      on_air: {
        [host]: {
          id: host,
          name: t('sample.host'),
          role: 'host',
          on_air: true,
          allowed: ['microphone', 'camera', 'screen'],
          since: now,
        },
      },
    },
    chat: {
      has_older: false,
      may: [],
      messages: {},
      open: true,
      private_allowed: false,
      reports: {},
      silenced: {},
      deleted: {},
      stage_deleted: {},
      stage_messages: {},
      reactions: {},
      stage_reactions: {},
      slow_seconds: 0,
    },
    floor: { hands: {}, may: [], offers: {}, raised: 0 },
  };
}

function sampleOwn(isLive: boolean, t: TFunction<'branding'>): OwnParts {
  return {
    people: {
      id: isLive ? host : guest,
      name: t(isLive ? 'sample.host' : 'sample.guest'),
      role: isLive ? 'host' : 'attendee',
      may: [],
    },
    preflight: { reported: null, may: [] },
  };
}

/** A room that nobody is in: its store is fed by hand, and its socket is never opened. */
export function sampleRoom(event: Event, isLive: boolean, t: TFunction<'branding'>): RoomClient {
  const client = new RoomClient({
    room_id: event.room_id,
    seat: isLive ? host : guest,
    role: isLive ? 'host' : 'attendee',
    seat_ticket: '',
    socket_ticket: '',
    hall_token: null,
    given_at: Date.now(),
  });
  const view: Pick<RoomView, 't' | 'view' | 'seq' | 'at'> & { audience: RoomView['audience'] } = {
    t: 'view',
    view: 'sample',
    seq: 1,
    at: Date.now(),
    audience: isLive ? 'host' : 'lobby',
  };
  client.store.open({ ...view, channel: 'room', parts: sampleParts(event, isLive, t) });
  client.store.open({ ...view, channel: 'own', parts: sampleOwn(isLive, t) });
  client.line.set({ state: 'online' });
  return client;
}
