import { type ReactNode, useMemo } from 'react';
import type { RoomParts } from '~/generated/room';
import { useCommand, useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { usePart } from '~/room/parts';
import type { CommandKind } from '~/room/wire';
import { PreparingContext } from './context';

type PreparingInRoomProps = { feature: keyof RoomParts; children: ReactNode };

/** Buttons follow what the room says this person may do. */
export function PreparingInRoom({ feature, children }: PreparingInRoomProps) {
  const { event_id: eventId, room_id: roomId } = useRoomClient().admission;
  const give = useCommand();
  const allowed: readonly CommandKind[] | undefined = usePart(feature)?.may;
  const preparing = useMemo(
    () => ({
      eventId: eventId ?? undefined,
      give,
      may: (kind: CommandKind) => allowed?.includes(kind) ?? false,
      draftOf: (what: string) => `room:${roomId}:${what}`,
      Dialog,
    }),
    [eventId, roomId, give, allowed],
  );
  return <PreparingContext value={preparing}>{children}</PreparingContext>;
}
