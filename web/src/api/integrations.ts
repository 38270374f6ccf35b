import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';

export const youtubeKeyQuery = queryOptions({
  queryKey: ['account', 'youtube'],
  queryFn: () => answer(server.GET('/api/account/youtube')),
});

export const keepYoutubeKey = (key: string) => answer(server.PUT('/api/account/youtube', { body: { key } }));

export const forgetYoutubeKey = () => answer(server.DELETE('/api/account/youtube'));
