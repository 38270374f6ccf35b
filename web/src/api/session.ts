import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Member, Session } from './wire';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => call<Session>('GET', '/api/session'),
  staleTime: 60_000,
});

export type Profile = Pick<Member, 'name' | 'language' | 'zone'>;

export function saveProfile(profile: Profile): Promise<unknown> {
  return call('PATCH', '/api/session/member', { body: profile });
}

export function renameAccount(name: string): Promise<unknown> {
  return call('PATCH', '/api/account', { body: { name } });
}
