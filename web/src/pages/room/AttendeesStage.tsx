import { useMediaQuery } from '@mantine/hooks';
import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { Stage } from '~/features/stage/Stage';
import type { RoomClient } from '~/room/client';
import { RoomClientContext, useRoomClient, useShown } from '~/room/context';
import { OnlySeen } from '~/room/only-seen';
import { WithoutShortcuts } from '~/room/shortcuts';
import { useSizeOf } from '~/ui/useSizeOf';
import classes from './AttendeesStage.module.css';
import { Above, contentOf, Overlays } from './Rail';

/** As large as most attendees have the stage; drawn smaller as a whole, so that it looks as it does to them. A phone draws it as phones
 * have it. */
const usual = { width: 1060, height: 640 };
const ofPhone = { width: 390, height: 240 };

const nothing = () => null;

/** One's own room with what attendees are shown put in place of what one sees oneself. */
function attendeesClient(client: RoomClient): RoomClient {
  const { event_id: _, ...admission } = client.admission;
  return Object.create(client, {
    store: { value: client.connection.attendees.store },
    admission: { value: { ...admission, role: 'attendee' } },
  }) as RoomClient; // Object.create knows no types
}

/** Nothing until the room has been heard. */
function Drawn() {
  const isThere = useShown(() => true);
  if (!isThere) return null;
  return (
    <>
      <Stage menuOf={nothing} contentOf={contentOf} />
      <Above className={classes.above} />
      <Overlays className={classes.overlays} />
    </>
  );
}

/** What attendees see now, in small: the same stage and the same tools, fed with the very messages that attendees are sent. */
export function AttendeesStage() {
  const client = useRoomClient();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const shown = useSizeOf(frame);
  const isPhone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false });
  const { width, height } = isPhone ? ofPhone : usual;
  const theirs = useMemo(() => attendeesClient(client), [client]);
  useEffect(() => client.connection.attendees.look(), [client]);
  const style = { width, height, '--scale': shown.width / width } as CSSProperties; // CSS knows no types
  return (
    <div ref={setFrame} className={classes.frame} style={{ aspectRatio: width / height }} inert>
      <div className={classes.stage} style={style}>
        <OnlySeen value="miniature">
          <WithoutShortcuts value={true}>
            <RoomClientContext value={theirs}>
              <Drawn />
            </RoomClientContext>
          </WithoutShortcuts>
        </OnlySeen>
      </div>
    </div>
  );
}
