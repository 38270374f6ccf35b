import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { useWays } from '~/app/ways';
import { Branded } from '~/look/Branded';
import { useTabIcon } from '~/look/useTabIcon';
import { roomCardQuery } from '~/pages/join/room-card';
import { admissionTo } from '~/room/admission';
import { RoomProvider } from '~/room/RoomProvider';
import { isOfStage, type Source } from '~/room/wire';
import { DeviceCheck } from './DeviceCheck';
import { RoomScreen } from './RoomScreen';

const reportsAfterMs = 6_000;

/** After the room itself: what it tells of can wait until the way in is over, and until a cut line is whole again. */
const Reporter = lazy(async () => {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, reportsAfterMs));
    try {
      return { default: (await import('~/features/preflight/report/Reporter')).Reporter };
    } catch (problem) {
      console.warn('reports of trouble are not there yet', problem);
    }
  }
});

/** The room for who has been let in; all others are sent to the door. */
export function RoomPage() {
  const { roomId = '' } = useParams();
  const ways = useWays();
  const admission = useMemo(() => admissionTo(roomId), [roomId]);
  const [switchOn, setSwitchOn] = useState<Source[]>();
  const card = useQuery({ ...roomCardQuery(roomId), enabled: admission !== undefined }).data;
  useTabIcon(card?.look);
  if (!admission) return <Navigate to={ways.join(roomId)} replace />;
  if (isOfStage(admission.role) && !switchOn) {
    return (
      <Branded card={card}>
        <DeviceCheck roomId={roomId} onEnter={setSwitchOn} />
      </Branded>
    );
  }
  return (
    <Branded card={card}>
      <RoomProvider admission={admission}>
        <RoomScreen switchOn={switchOn ?? []} />
        <Suspense fallback={null}>
          <Reporter />
        </Suspense>
      </RoomProvider>
    </Branded>
  );
}
