import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';

export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => answer(server.GET('/api/calendar/feed')),
});

export const renewFeed = () => answer(server.POST('/api/calendar/feed/renew'));
