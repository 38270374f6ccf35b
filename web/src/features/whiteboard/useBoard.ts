import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useRoomClient } from '~/room/context';
import { useNotice } from '~/ui/useNotice';
import { elementOf } from './element-of';
import { entriesOn, type Link, linked } from './link';
import { byIndex } from './merging';
import { showAll } from './showing';

/** Excalidraw and the room's board, kept equal from when Excalidraw is ready. Who only looks sees all of it, until they look closer
 * by themselves. */
export function useBoard(board: string, mayDraw: boolean, isLooking: boolean) {
  const client = useRoomClient();
  const notice = useNotice();
  const [api, setApi] = useState<ExcalidrawImperativeAPI>();
  const link = useRef<Link>(undefined);
  const follows = useRef(isLooking);
  const entries = useMemo(() => entriesOn(client, board) ?? {}, [client, board]);
  const initial = useMemo(
    () => ({
      elements: Object.values(entries).map(elementOf).sort(byIndex),
      appState: { viewBackgroundColor: '#ffffff', currentItemRoughness: 0 },
      scrollToContent: true,
    }),
    [entries],
  );
  /** Excalidraw tells of changes as soon as it is ready. */
  const changed = useCallback(() => {
    if (!api) return;
    link.current ??= linked({
      client,
      api,
      board,
      entries,
      refused: notice.refusal,
      received: () => {
        if (follows.current) showAll(api);
      },
    });
    link.current.changed();
  }, [client, api, board, entries, notice]);
  useEffect(
    () => () => {
      link.current?.stop();
      link.current = undefined;
    },
    [],
  );
  useEffect(() => {
    if (!mayDraw) link.current?.closed();
  }, [mayDraw]);
  useEffect(() => {
    follows.current = isLooking;
    if (isLooking && api) showAll(api);
  }, [isLooking, api]);
  const looksCloser = useCallback(() => {
    follows.current = false;
  }, []);
  return { api, setApi, initial, changed, looksCloser };
}
