import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { Profile } from './wire';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answer(server.GET('/api/session')),
  staleTime: 60_000,
});

export const saveProfile = (profile: Profile) =>
  answer(server.PATCH('/api/session/member', { body: profile }));

export const changeAccount = (name: string, mail_signature: string) =>
  answer(server.PATCH('/api/account', { body: { name, mail_signature } }));

export const recordEverySession = (records_itself: boolean) =>
  answer(server.PATCH('/api/account', { body: { records_itself } }));

export const changePage = (page_name: string, text: string) =>
  answer(server.PUT('/api/account/page', { body: { page_name, text } }));
