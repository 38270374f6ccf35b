import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import type { Cut, PublicationForm, Recording, SendForm } from './wire';

export const recordingsKey = ['library', 'recordings'] as const;

const pollMilliseconds = 5_000;
const trimMilliseconds = 1_000;
const ofRecording = (recording_id: string) => ({ path: { recording_id } });

/** Its film will be another one soon. */
export const isBeingTrimmed = ({ trim }: Recording) => trim?.state === 'asked' || trim?.state === 'working';

const isMade = (recording: Recording) => recording.state === 'recording' || isBeingTrimmed(recording);

/** Asks again while something is being recorded. */
export function recordingsQuery(words: string, page = 1) {
  return queryOptions({
    queryKey: [...recordingsKey, 'list', words, page],
    queryFn: () => answer(server.GET('/api/recordings', { params: { query: { words, page } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMade) ? pollMilliseconds : false),
  });
}

export function recordingQuery(id: string) {
  return queryOptions({
    queryKey: [...recordingsKey, 'one', id],
    queryFn: () => answer(server.GET('/api/recordings/{recording_id}', { params: ofRecording(id) })),
    refetchInterval: ({ state }) => {
      if (!state.data || !isMade(state.data)) return false;
      return isBeingTrimmed(state.data) ? trimMilliseconds : pollMilliseconds;
    },
  });
}

export function viewersQuery(id: string, page: number) {
  return queryOptions({
    queryKey: [...recordingsKey, 'viewers', id, page],
    queryFn: () =>
      answer(
        server.GET('/api/recordings/{recording_id}/viewers', {
          params: { ...ofRecording(id), query: { page } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

export function recipientsQuery(id: string, page: number) {
  return queryOptions({
    queryKey: [...recordingsKey, 'recipients', id, page],
    queryFn: () =>
      answer(
        server.GET('/api/recordings/{recording_id}/letters', {
          params: { ...ofRecording(id), query: { page } },
        }),
      ),
    placeholderData: keepPreviousData,
    // Letters leave one after the other.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ progress }) => progress === 'queued') ? pollMilliseconds : false,
  });
}

export const sendRecording = (id: string, body: SendForm) =>
  answer(server.POST('/api/recordings/{recording_id}/letters', { params: ofRecording(id), body }));

/** Who is found in what somebody typed or pasted. */
export const readRecipients = (id: string, text: string) =>
  answer(
    server.POST('/api/recordings/{recording_id}/letters/read', { params: ofRecording(id), body: { text } }),
  );

export const renameRecording = (id: string, title: string) =>
  answer(server.PATCH('/api/recordings/{recording_id}', { params: ofRecording(id), body: { title } }));

export const deleteRecording = (id: string) =>
  answer(server.DELETE('/api/recordings/{recording_id}', { params: ofRecording(id) }));

export const publishRecording = (id: string, body: PublicationForm) =>
  answer(server.PUT('/api/recordings/{recording_id}/publication', { params: ofRecording(id), body }));

export const unpublishRecording = (id: string) =>
  answer(server.DELETE('/api/recordings/{recording_id}/publication', { params: ofRecording(id) }));

/** Without cuts the original comes back. */
export const trimRecording = (id: string, cuts: Cut[]) =>
  answer(server.PUT('/api/recordings/{recording_id}/trim', { params: ofRecording(id), body: { cuts } }));

export const deleteOriginal = (id: string) =>
  answer(server.DELETE('/api/recordings/{recording_id}/original', { params: ofRecording(id) }));

/** `film`: which one it is by now, so that no browser shows one that it had kept. */
export const mediaLink = (id: string, film = 0) => `/api/recordings/${id}/media.mp4?film=${film}`;
export const originalLink = (id: string, film = 0) => `/api/recordings/${id}/original.mp4?film=${film}`;
export const posterLink = (id: string, film = 0) => `/api/recordings/${id}/poster.jpg?film=${film}`;
export const recordingDownload = (id: string) => `/api/recordings/${id}/download`;
export const viewersFile = (id: string) => `/api/recordings/${id}/viewers.csv`;
