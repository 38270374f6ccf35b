import type { Account, Member } from '~/api/wire';

/** A member as the server tells it, with what a test is about put in. */
export function memberOf(own: Partial<Member>): Member {
  return {
    id: 'm_1',
    name: 'Hana',
    email: 'hana@example.org',
    language: 'en',
    zone: 'Europe/Warsaw',
    email_confirmed: true,
    has_second_factor: false,
    ...own,
  };
}

/** An account on trial as the server tells it. */
export function accountOf(own: Partial<Account>): Account {
  return {
    id: 'a_1',
    name: 'Theatre',
    mail_signature: '',
    page_name: null,
    page_text: '',
    plan: {
      name: 'trial',
      attendees: 25,
      meeting_attendees: 5,
      presenters: 2,
      cameras: 4,
      hd: false,
      recording_minutes: 30,
      storage_bytes: 64 * 1024 * 1024,
      parallel_sessions: 1,
    },
    trial_ends: null,
    records_itself: false,
    ...own,
  };
}
