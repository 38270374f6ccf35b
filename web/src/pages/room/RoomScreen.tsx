import { useLine, useShown } from '~/room/context';
import { useMe } from '~/room/parts';
import { isOfStage, type Source } from '~/room/wire';
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
  const role = useMe()?.role;
  if (line.state === 'gone') return <Gone why={line.why} />;
  if (line.state === 'connecting') return <RoomSkeleton isTrying={line.failures > 0} />;
  if (!audience) return <RoomSkeleton isTrying={false} />;
  if (audience === 'lobby') return phase === 'ended' ? <Ended /> : <Lobby />;
  return <Room switchOn={isOfStage(role) ? switchOn : []} />;
}
