import { useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { admissionTo } from '~/room/admission';
import { RoomProvider } from '~/room/RoomProvider';
import { isOfStage, type Source } from '~/room/wire';
import { DeviceCheck } from './DeviceCheck';
import { RoomScreen } from './RoomScreen';

/** The room for who has been let in; all others are sent to the door. */
export function RoomPage() {
  const { roomId = '' } = useParams();
  const admission = useMemo(() => admissionTo(roomId), [roomId]);
  const [switchOn, setSwitchOn] = useState<Source[]>();
  if (!admission) return <Navigate to={`/join/${roomId}`} replace />;
  if (isOfStage(admission.role) && !switchOn) return <DeviceCheck roomId={roomId} onEnter={setSwitchOn} />;
  return (
    <RoomProvider admission={admission}>
      <RoomScreen switchOn={switchOn ?? []} />
    </RoomProvider>
  );
}
