import type { Frame, OwnParts, OwnView, RoomParts, RoomView } from '~/generated/room';

/** The parts of an ordinary room, as the server shows them to an attendee; with what a test is about put in. */
export function roomPartsOf(own: Partial<RoomParts> = {}): RoomParts {
  return {
    session: {
      title: 'Keeping customers',
      room_type: 'webinar',
      phase: 'live',
      number: 1,
      starts_at: 1_000,
      duration_minutes: 60,
      zone: 'Europe/Warsaw',
      language: 'en',
      started_at: 1_000,
      ended_at: null,
      locked: false,
      host: 'p_host',
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
      present: {},
      by_hand: false,
      waiting: {},
      contacts: {},
      blocked: {},
      removed: {},
      attendees: 1,
      peak: 1,
      may: [],
    },
    ...own,
  };
}

export const ownParts: OwnParts = {
  people: { id: 'p_ada', name: 'Ada', role: 'attendee', may: ['leave'] },
  preflight: { reported: null, may: ['report_readiness'] },
};

export function roomViewOf(own: Partial<RoomView>): RoomView {
  return {
    t: 'view',
    view: 'v1',
    channel: 'room',
    audience: 'everyone',
    seq: 5,
    at: 50,
    parts: roomPartsOf(),
    ...own,
  };
}

export function ownViewOf(own: Partial<OwnView>): OwnView {
  return {
    t: 'view',
    view: 'v1',
    channel: 'own',
    audience: 'everyone',
    seq: 5,
    at: 50,
    parts: ownParts,
    ...own,
  };
}

export function frameOf(own: Partial<Frame>): Frame {
  return {
    t: 'frame',
    view: 'v1',
    channel: 'room',
    since: 5,
    seq: 6,
    at: 60,
    set: {},
    merge: {},
    add: {},
    ...own,
  };
}
