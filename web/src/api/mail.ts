import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';

/** Looked at once a day on the server. */
export const mailHealthQuery = queryOptions({
  queryKey: ['mail-health'],
  queryFn: () => answer(server.GET('/api/mail/health')),
  staleTime: 10 * 60_000,
});
