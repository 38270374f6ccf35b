import { announceFile, deleteFile, filesKey } from '~/api/files';
import { csrfHeader } from '~/api/http';
import { announceStageFile, deleteStageFile, type Seat, stageFilesKey } from '~/api/stage';

/** Where uploads go, and by what right. */
export type Shelf = {
  /** `received`: of an upload that is gone on with. */
  announce: (name: string, bytes: number) => Promise<{ id: string; received: number }>;
  remove: (id: string) => Promise<unknown>;
  /** Of the list where the files are seen. */
  key: readonly string[];
  pathOf: (id: string) => string;
  /** Read anew for each piece. */
  right: () => [name: string, value: string];
};

/** The account's library, for its members. */
export const libraryShelf = (folder: string | null): Shelf => ({
  announce: (name, bytes) => announceFile(name, bytes, folder),
  remove: deleteFile,
  key: filesKey,
  pathOf: (id) => `/api/library/uploads/${id}`,
  right: csrfHeader,
});

/** The same for somebody of a room's stage who is no member: they see what is theirs. */
export const stageShelf = (seat: Seat): Shelf => ({
  announce: (name, bytes) => announceStageFile(seat, name, bytes),
  remove: (id) => deleteStageFile(seat, id),
  key: stageFilesKey(seat),
  pathOf: (id) => `/api/rooms/${seat.room_id}/uploads/${id}`,
  right: () => ['Authorization', `Seat ${seat.seat_ticket}`],
});
