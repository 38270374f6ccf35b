import type { Language } from '~/i18n/languages';

export type Member = {
  id: number;
  name: string;
  email: string;
  language: Language;
  zone: string;
  has_second_factor: boolean;
};

export type Plan = {
  name: string;
  attendees: number;
  meeting_attendees: number;
  presenters: number;
  cameras: number;
  recording_minutes: number;
  storage_bytes: number;
  parallel_sessions: number | null;
};

export type Session = {
  member: Member | null;
  account: { id: number; name: string; plan: Plan } | null;
  development: boolean;
};

export type RoomType = 'webinar' | 'meeting';
export type Access = 'open' | 'password' | 'token';

export type Event = {
  id: number;
  room_id: string;
  title: string;
  room_type: RoomType;
  starts_at: string;
  local_start: string;
  zone: string;
  duration_minutes: number;
  language: Language;
  access: Access;
  password?: string | null;
  presenter_code: string;
  status: 'scheduled' | 'cancelled';
  phase: 'waiting' | 'live' | 'ended';
  running_since?: string | null;
  token_count: number;
};

export type EventForm = {
  title: string;
  room_type: RoomType;
  local_start: string;
  zone: string;
  duration_minutes: number;
  language: Language;
  access: Access;
  password?: string;
};

export type Token = { id: number; token: string; name: string; email: string };

export type RoomCard = {
  room_id: string;
  title: string;
  organizer: string;
  starts_at: string;
  zone: string;
  duration_minutes: number;
  language: Language;
  room_type: RoomType;
  access: Access;
  status: 'scheduled' | 'cancelled';
};

export type JoinForm = {
  name: string;
  email?: string;
  as: 'attendee' | 'presenter';
  password?: string;
  token?: string;
  code?: string;
};

export type Admission = { seat: string; seat_ticket: string; socket_ticket: string; room_id: string };
