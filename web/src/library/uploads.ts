import { useSyncExternalStore } from 'react';
import { queries } from '~/app/queries';
import { sendPieces } from './send';
import type { Shelf } from './shelf';

/** One file on its way. `id` is the server's, once it was announced. */
export type Upload = {
  key: number;
  name: string;
  bytes: number;
  sent: number;
  problem?: unknown;
  cancel: () => void;
};

const atOnce = 2;
let uploads: readonly Upload[] = [];
let lastKey = 0;
const listeners = new Set<() => void>();
const waiting: (() => Promise<void>)[] = [];
let running = 0;

/** Uploads go on while their page is left for another of the panel. */
export const useUploads = (): readonly Upload[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => uploads,
  );

function show(next: readonly Upload[]) {
  uploads = next;
  for (const listener of listeners) listener();
}

const change = (key: number, how: Partial<Upload>) =>
  show(uploads.map((upload) => (upload.key === key ? { ...upload, ...how } : upload)));

export const dismissUpload = (key: number) => show(uploads.filter((upload) => upload.key !== key));

/** Begins as many at once as a line bears, the others after them. Resolves to the ids of those that arrived. */
export async function uploadFiles(files: readonly File[], shelf: Shelf): Promise<string[]> {
  const arrived = await Promise.all(files.map((file) => enqueue(file, shelf)));
  return arrived.filter((id) => id !== undefined);
}

function enqueue(file: File, shelf: Shelf): Promise<string | undefined> {
  const key = ++lastKey;
  const stopper = new AbortController();
  let id: string | undefined;
  const refresh = () => queries.invalidateQueries({ queryKey: shelf.key });
  const cancel = () => {
    stopper.abort(new DOMException('cancelled', 'AbortError'));
    dismissUpload(key);
    if (id) void shelf.remove(id).then(refresh, refresh);
  };
  show([...uploads, { key, name: file.name, bytes: file.size, sent: 0, cancel }]);
  return new Promise((resolve) => {
    waiting.push(async () => {
      try {
        if (stopper.signal.aborted) return resolve(undefined);
        const announced = await shelf.announce(file.name, file.size);
        id = announced.id;
        const onProgress = (sent: number) => change(key, { sent });
        await sendPieces(id, { file, shelf, from: announced.received, onProgress, signal: stopper.signal });
        dismissUpload(key);
        await refresh();
        resolve(id);
      } catch (problem) {
        if (!stopper.signal.aborted) change(key, { problem });
        resolve(undefined);
      }
    });
    startNext();
  });
}

function startNext() {
  while (running < atOnce) {
    const next = waiting.shift();
    if (!next) return;
    running += 1;
    void next().finally(() => {
      running -= 1;
      startNext();
    });
  }
}
