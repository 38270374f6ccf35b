import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { operations } from '~/generated/api';
import { answer, server } from './client';
import { isMoving, pollMilliseconds } from './moving';
import type { LibraryFile } from './wire';

export const filesKey = ['library', 'files'] as const;

/** `folder` empty: files of all folders. */
export type Looked = { words: string; folder: string };

type Asked = NonNullable<operations['read_files']['parameters']['query']>;

/** Asks again while something is being made usable. */
const listQuery = (query: Asked) =>
  queryOptions({
    queryKey: [...filesKey, query],
    queryFn: () => answer(server.GET('/api/library/files', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isMoving(state.data?.items) ? pollMilliseconds : false),
  });

export const filesQuery = ({ words, folder }: Looked, page: number) =>
  listQuery({ words, page, ...(folder && { folder_id: folder }) });

/** What can be chosen of some kinds, now or once it is usable. */
export const choicesQuery = (kinds: readonly LibraryFile['kind'][], words: string, page: number) =>
  listQuery({ kinds: [...kinds], words, with_refused: false, page });

export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: [...filesKey, id],
    queryFn: () => answer(server.GET('/api/library/files/{file_id}', { params: ofFile(id) })),
    refetchInterval: ({ state }) => (state.data && isMoving([state.data]) ? pollMilliseconds : false),
  });

const ofFile = (file_id: string) => ({ path: { file_id } });
const ofFolder = (folder_id: string) => ({ path: { folder_id } });

export const announceFile = (name: string, bytes: number, folder_id: string | null) =>
  answer(server.POST('/api/library/files', { body: { name, bytes, folder_id } }));

export const changeFile = (id: string, name: string, folder_id: string | null) =>
  answer(server.PATCH('/api/library/files/{file_id}', { params: ofFile(id), body: { name, folder_id } }));

export const deleteFile = (id: string) =>
  answer(server.DELETE('/api/library/files/{file_id}', { params: ofFile(id) }));

export const makeFolder = (name: string) => answer(server.POST('/api/library/folders', { body: { name } }));

export const renameFolder = (id: string, name: string) =>
  answer(server.PATCH('/api/library/folders/{folder_id}', { params: ofFolder(id), body: { name } }));

export const deleteFolder = (id: string) =>
  answer(server.DELETE('/api/library/folders/{folder_id}', { params: ofFolder(id) }));

/** On the stage of an event's room. */
export const showDocument = (event_id: string, file_id: string) =>
  answer(
    server.POST('/api/events/{event_id}/documents', { params: { path: { event_id } }, body: { file_id } }),
  );

export const showClip = (event_id: string, file_id: string) =>
  answer(server.POST('/api/events/{event_id}/clips', { params: { path: { event_id } }, body: { file_id } }));

export const handOut = (event_id: string, file_id: string) =>
  answer(
    server.POST('/api/events/{event_id}/handouts', { params: { path: { event_id } }, body: { file_id } }),
  );

/** A picture to be named in the room by its key. */
export const givePicture = (event_id: string, file_id: string) =>
  answer(
    server.POST('/api/events/{event_id}/pictures', { params: { path: { event_id } }, body: { file_id } }),
  );

/** Music or a film to be named in the room for a break. */
export const giveBreakClip = (event_id: string, file_id: string) =>
  answer(
    server.POST('/api/events/{event_id}/break-clips', { params: { path: { event_id } }, body: { file_id } }),
  );

export const clipLink = (key: string) => `/shown/${key}/media.mp4`;

export const largePictureLink = (key: string) => `/shown/${key}/page-1.jpg`;

export const pictureLink = (key: string) => `/shown/${key}/page-1-small.jpg`;

/** For whoever was told the key in the room. */
export const handoutLink = (key: string) => `/api/handouts/${key}`;

export const downloadLink = (id: string) => `/api/library/files/${id}/download`;

/** A file of those that were made of it, for members. */
export const madeLink = (id: string, name: string) => `/api/library/files/${id}/made/${name}`;

/** Whether a page that a room is shown is there, or soon will be, twice as large. */
export const askForLargePage = (key: string, page: number) =>
  answer(server.POST('/api/shown/{key}/pages/{page}/large', { params: { path: { key, page } } }));
