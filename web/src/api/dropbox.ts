import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';

/** How much room is there, and what of the library lies in it. */
export const dropboxQuery = queryOptions({
  queryKey: ['library', 'dropbox'],
  queryFn: () => answer(server.GET('/api/library/dropbox')),
});

/** Originals; what is shown of them stays. */
export const moveFiles = (file_ids: string[], to: 'dropbox' | 'here') =>
  answer(server.POST('/api/library/files/moves', { body: { file_ids, to } }));
