import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Lobby } from '~/pages/room/Lobby';
import { Room } from '~/pages/room/Room';
import { RoomClientContext } from '~/room/context';
import { WithoutShortcuts } from '~/room/shortcuts';
import { Dark } from './Dark';
import type { PreviewProps } from './Preview';
import { sampleRoom } from './sample';

const nothing: never[] = [];

function Sample({ event, isLive }: PreviewProps & { isLive: boolean }) {
  const { t } = useTranslation('branding');
  const client = useMemo(() => sampleRoom(event, isLive, t), [event, isLive, t]);
  return (
    <Dark>
      <WithoutShortcuts value={true}>
        <RoomClientContext value={client}>
          {isLive ? <Room switchOn={nothing} /> : <Lobby />}
        </RoomClientContext>
      </WithoutShortcuts>
    </Dark>
  );
}

/** The room as its host sees it while a session runs. */
export const RoomPreview = (props: PreviewProps) => <Sample {...props} isLive={true} />;

/** The lobby as a guest sees it. */
export const LobbyPreview = (props: PreviewProps) => <Sample {...props} isLive={false} />;
