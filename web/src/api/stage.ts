import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { isMoving, pollMilliseconds } from './moving';

/** Who asks: somebody of a room, by their seat ticket. */
export type Seat = { room_id: string; seat_ticket: string };

const inRoom = ({ room_id, seat_ticket }: Seat) => ({
  params: { path: { room_id } },
  headers: { Authorization: `Seat ${seat_ticket}` },
});

const ofFile = (seat: Seat, file_id: string) => ({
  ...inRoom(seat),
  params: { path: { room_id: seat.room_id, file_id } },
});

/** What the stage may use besides the room. */
export const stageQuery = (seat: Seat) =>
  queryOptions({
    queryKey: ['stage', seat.room_id],
    queryFn: () => answer(server.GET('/api/rooms/{room_id}/stage', inRoom(seat))),
    staleTime: 60_000,
  });

/** A search is dear: it is asked once, and not again because a window comes back. */
export const youtubeQuery = (seat: Seat, words: string) =>
  queryOptions({
    queryKey: ['youtube', seat.room_id, words],
    queryFn: () =>
      answer(
        server.GET('/api/rooms/{room_id}/stage/youtube', {
          ...inRoom(seat),
          params: { path: { room_id: seat.room_id }, query: { words } },
        }),
      ),
    staleTime: 3_600_000,
    retry: false,
    enabled: words !== '',
  });

export const stageFilesKey = ({ room_id }: Seat) => ['stage files', room_id];

/** What this person has uploaded in this room. */
export const stageFilesQuery = (seat: Seat) =>
  queryOptions({
    queryKey: stageFilesKey(seat),
    queryFn: () => answer(server.GET('/api/rooms/{room_id}/files', inRoom(seat))),
    refetchInterval: ({ state }) => (isMoving(state.data) ? pollMilliseconds : false),
  });

export const announceStageFile = (seat: Seat, name: string, bytes: number) =>
  answer(server.POST('/api/rooms/{room_id}/files', { ...inRoom(seat), body: { name, bytes } }));

export const deleteStageFile = (seat: Seat, file: string) =>
  answer(server.DELETE('/api/rooms/{room_id}/files/{file_id}', ofFile(seat, file)));

export const showStageFile = (seat: Seat, file: string) =>
  answer(server.POST('/api/rooms/{room_id}/files/{file_id}/show', ofFile(seat, file)));

/** Of what was made of a file, for whoever was told its key. */
export const shownLink = (key: string, name: string) => `/shown/${key}/${name}`;
