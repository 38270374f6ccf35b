import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { recordingsKey } from './recordings';
import type { ExportForm, YoutubeExport } from './wire';

const movingMilliseconds = 2_000;
const waitingMilliseconds = 15_000;
const ofRecording = (recording_id: string) => ({ params: { path: { recording_id } } });

export const isUnderWay = ({ state }: YoutubeExport) => state === 'waiting' || state === 'uploading';

/** Asks again while a film is on its way, seldom while it waits for something. */
export function exportQuery(id: string) {
  return queryOptions({
    queryKey: [...recordingsKey, 'youtube', id],
    queryFn: () => answer(server.GET('/api/recordings/{recording_id}/youtube', ofRecording(id))),
    refetchInterval: ({ state }) => {
      const last = state.data?.export;
      if (!last || !isUnderWay(last)) return false;
      return last.problem ? waitingMilliseconds : movingMilliseconds;
    },
  });
}

export const startExport = (id: string, body: ExportForm) =>
  answer(server.PUT('/api/recordings/{recording_id}/youtube', { ...ofRecording(id), body }));

export const cancelExport = (id: string) =>
  answer(server.DELETE('/api/recordings/{recording_id}/youtube', ofRecording(id)));

export const tryExportAgain = (id: string) =>
  answer(server.POST('/api/recordings/{recording_id}/youtube/again', ofRecording(id)));
