import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { roomCardQuery } from '~/pages/join/room-card';
import { useLine, useRoomClient, useShown } from '~/room/context';
import { useMe } from '~/room/parts';
import { isOfStage, type Source } from '~/room/wire';
import { Cancelled } from './Cancelled';
import { Ended } from './Ended';
import { Gone } from './Gone';
import { Lobby } from './Lobby';
import { Room } from './Room';
import { RoomSkeleton } from './RoomSkeleton';

const freshMs = 180_000;

/** Who waits for long sees what the organizer changes meanwhile. */
function WaitingRoom() {
  const { room_id } = useRoomClient().admission;
  useQuery({ ...roomCardQuery(room_id), refetchInterval: freshMs });
  return <Lobby />;
}

/** Which screen it is follows from the line and from the audience that the server counts this person to. */
export function RoomScreen({ switchOn }: { switchOn: Source[] }) {
  const line = useLine();
  const audience = useShown((shown) => shown.audience);
  const phase = useShown(({ room }) => room.parts.session.phase);
  const isCancelled = useShown(({ room }) => room.parts.session.cancelled);
  const role = useMe()?.role;
  // The room is drawn in slices: sound and picture connect in the same moment, and shall not wait for it.
  const drawn = useDeferredValue(line.state === 'connecting' ? undefined : audience, undefined);
  if (line.state === 'gone') return <Gone why={line.why} />;
  if (!drawn) return <RoomSkeleton isTrying={line.state === 'connecting' && line.failures > 0} />;
  if (drawn === 'lobby' && isCancelled) return <Cancelled />;
  if (drawn === 'lobby') return phase === 'ended' ? <Ended /> : <WaitingRoom />;
  return <Room switchOn={isOfStage(role) ? switchOn : []} />;
}
