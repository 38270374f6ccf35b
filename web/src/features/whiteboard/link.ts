import { CaptureUpdateAction } from '@excalidraw/excalidraw';
import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import type { RoomClient } from '~/room/client';
import { BoardSync, type Surface } from './board-sync';
import { elementOf } from './element-of';
import type { Entries } from './elements';
import { entryOf } from './entry-of';
import { loadPicture, missingPictures } from './pictures';

type Api = ExcalidrawImperativeAPI;

const surfaceOf = (api: Api): Surface<OrderedExcalidrawElement> => ({
  scene: () => api.getSceneElementsIncludingDeleted(),
  show: (elements) => api.updateScene({ elements, captureUpdate: CaptureUpdateAction.NEVER }),
  unfinished: () => (api.getAppState().newElement ?? api.getAppState().multiElement)?.id,
  held: () => {
    const { newElement, multiElement, editingTextElement, resizingElement } = api.getAppState();
    return [newElement?.id, multiElement?.id, editingTextElement?.id, resizingElement?.id];
  },
  elementOf,
  entryOf,
});

/** What lies on a board; nothing when it is another one that is shown. */
export const entriesOn = (client: RoomClient, board: string): Entries | undefined => {
  const part = client.store.shown()?.room.parts.whiteboard;
  return part?.shown?.id === board ? part.elements : undefined;
};

const mayDrawNow = (client: RoomClient) =>
  client.store.shown()?.room.parts.whiteboard?.may.includes('put_elements') ?? false;

type Linked = {
  client: RoomClient;
  api: Api;
  board: string;
  /** What Excalidraw began with. */
  entries: Entries;
  refused: (problem: unknown) => void;
  received: () => void;
};

export type Link = { changed: () => void; closed: () => void; stop: () => void };

/** Keeps Excalidraw, once it is ready, and the room's board equal. */
export function linked({ client, api, board, entries, refused, received }: Linked): Link {
  const put: (changes: object) => Promise<unknown> = (changes) =>
    client.connection.send({ kind: 'put_elements', board, ...changes });
  const sync = new BoardSync(surfaceOf(api), { put, refused, mayDraw: () => mayDrawNow(client) }, entries);
  const asked = new Set<string>();
  let last: Entries | undefined;
  const take = () => {
    const now = entriesOn(client, board);
    if (!now || now === last) return;
    const changes = sync.receive(now);
    const fresh = last ? changes : Object.values(now);
    last = now;
    const files = api.getFiles();
    for (const key of missingPictures(fresh, (one) => one in files || asked.has(one))) {
      asked.add(key);
      void loadPicture(api, key).catch(() => asked.delete(key));
    }
    received();
  };
  const stopListening = client.store.subscribe(take);
  take();
  return {
    changed: () => sync.changed(),
    closed: () => sync.closed(),
    stop: () => {
      stopListening();
      sync.stop();
    },
  };
}
