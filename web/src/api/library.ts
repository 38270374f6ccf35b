import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { Refused } from './refused';

export type PictureKind = 'logo' | 'background' | 'portrait' | 'icon';

/** The server takes no larger file; asked here first, as a connection that is cut off says nothing. */
export const mostUploadBytes = 10 * 1024 * 1024;

export const libraryQuery = queryOptions({
  queryKey: ['library'],
  queryFn: () => answer(server.GET('/api/library')),
});

/** The contract describes a file as text, which is not how browsers send one. */
function formWith(file: File) {
  if (file.size > mostUploadBytes) throw new Refused(413, 'too_large', { most_bytes: mostUploadBytes });
  const form = new FormData();
  form.append('file', file);
  return { body: { file: file.name }, bodySerializer: () => form };
}

export const uploadPicture = async (kind: PictureKind, file: File) =>
  answer(server.POST('/api/library/pictures', { params: { query: { kind } }, ...formWith(file) }));

export const uploadSound = async (file: File) =>
  answer(server.POST('/api/library/sounds', { ...formWith(file) }));

export const acceptUnsplashTerms = () => answer(server.POST('/api/library/unsplash/terms'));

export function photosQuery(words: string, page: number) {
  return queryOptions({
    queryKey: ['unsplash', words, page],
    queryFn: () => answer(server.GET('/api/library/unsplash', { params: { query: { words, page } } })),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    enabled: words !== '',
  });
}

export const choosePhoto = (photo_id: string) =>
  answer(server.POST('/api/library/unsplash', { body: { photo_id } }));
