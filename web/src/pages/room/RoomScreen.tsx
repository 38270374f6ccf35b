import { useDeferredValue } from 'react';
import { useLine, useShown } from '~/room/context';
import { useMe } from '~/room/parts';
import { isOfStage, type Source } from '~/room/wire';
import { Cancelled } from './Cancelled';
import { Ended } from './Ended';
import { Gone } from './Gone';
import { Lobby } from './Lobby';
import { Room } from './Room';
import { RoomSkeleton } from './RoomSkeleton';

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
  if (drawn === 'lobby') return phase === 'ended' ? <Ended /> : <Lobby />;
  return <Room switchOn={isOfStage(role) ? switchOn : []} />;
}
