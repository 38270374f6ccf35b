import type { Member } from '~/api/wire';

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
