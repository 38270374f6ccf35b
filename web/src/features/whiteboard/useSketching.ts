import type { ExcalidrawImperativeAPI, ExcalidrawProps } from '@excalidraw/excalidraw/types';
import { useCallback, useMemo } from 'react';
import { useRoomClient } from '~/room/context';
import { SketchSender } from './sketches';

const hallFrom = 100;

/** Tells the others where this person's pointer is, and what it is drawing. */
export function useSketching(board: string, api: ExcalidrawImperativeAPI | undefined, isDrawing: boolean) {
  const client = useRoomClient();
  const sender = useMemo(
    () =>
      new SketchSender(
        (sketch) => client.connection.signal({ kind: 'sketch', board, ...sketch }),
        () => (client.store.shown()?.room.parts.people.attendees ?? 0) > hallFrom,
      ),
    [client, board],
  );
  return useCallback<NonNullable<ExcalidrawProps['onPointerUpdate']>>(
    ({ pointer }) => {
      if (api && isDrawing) sender.moved(pointer.x, pointer.y, api.getAppState().newElement, Date.now());
    },
    [api, isDrawing, sender],
  );
}
