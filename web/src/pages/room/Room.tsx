import { useMediaQuery } from '@mantine/hooks';
import { lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { ChatTarget, everyone, type Target } from '~/features/chat/target';
import { Invitation } from '~/features/floor/Invitation';
import { Banners } from '~/features/session/Banners';
import { useRoleNotices } from '~/features/session/useRoleNotices';
import { Stage } from '~/features/stage/Stage';
import { useSourceNotices } from '~/features/stage/useSourceNotices';
import { useSources } from '~/features/stage/useSources';
import { AttendeesStageContext } from '~/room/attendees-stage';
import { useRoomClient } from '~/room/context';
import { FaceTitle } from '~/room/face-title';
import { keepSources } from '~/room/kept-sources';
import { MessageTools } from '~/room/message-tools';
import { useMe, useOwn, usePart } from '~/room/parts';
import { useShortcut } from '~/room/shortcuts';
import { SideContext } from '~/room/side';
import { Value } from '~/room/value';
import { isOfStage, type Source } from '~/room/wire';
import { usePageTitle } from '~/ui/usePageTitle';
import { BottomBar } from './BottomBar';
import type { RoomDialog } from './dialogs';
import { ModeratorDesk } from './ModeratorDesk';
import { personMenuOf } from './PersonMenu';
import { PhoneTabs } from './PhoneTabs';
import { Above, contentOf, Overlays, Rail } from './Rail';
import classes from './Room.module.css';
import { RoomDialogs } from './RoomDialogs';
import { SidePanel } from './SidePanel';
import { TopBar } from './TopBar';
import { messageTools, useFaceTitle } from './tools';
import { useIsSettled } from './useIsSettled';
import { useStaysAwake } from './useStaysAwake';
import { useTextSize } from './useTextSize';

const AttendeesStage = lazy(async () => ({ default: (await import('./elsewhere')).AttendeesStage }));

/** Switches on what was asked for at the device check, once the room is there. */
function useSwitchOnAtEntry(wanted: Source[]) {
  const { isReady, set } = useSources();
  const [left, setLeft] = useState(wanted);
  useEffect(() => {
    if (!isReady || left.length === 0) return;
    setLeft([]);
    for (const source of left) void set(source, true);
  }, [isReady, left, set]);
}

/** So that a reload offers them again; who leaves begins anew. */
function useKeepSources() {
  const roomId = useRoomClient().admission.room_id;
  const own = useOwn('stage');
  const microphone = own?.microphone ?? false;
  const camera = own?.camera ?? false;
  useEffect(() => {
    keepSources(roomId, [
      ...(microphone ? (['microphone'] as const) : []),
      ...(camera ? (['camera'] as const) : []),
    ]);
  }, [roomId, microphone, camera]);
  useEffect(() => () => keepSources(roomId, []), [roomId]);
}

/** Whoever is to be written to in private is written to in the chat. */
function useSideState(target: Target) {
  const [shown, show] = useState('chat');
  useEffect(() => {
    if (target.to === 'person') show('chat');
  }, [target]);
  return useMemo(() => ({ shown, show }), [shown]);
}

export function Room({ switchOn }: { switchOn: Source[] }) {
  const isPhone = useMediaQuery('(max-width: 900px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const role = useMe()?.role;
  const ofStage = isOfStage(role);
  const hasSpace = useMediaQuery('(min-width: 1200px)', undefined, { getInitialValueInEffect: false });
  const atDesk = role === 'moderator' && hasSpace;
  const [dialog, setDialog] = useState<RoomDialog>();
  const [target, choose] = useState<Target>(everyone);
  const chatTarget = useMemo(() => ({ target, choose }), [target]);
  const side = useSideState(target);
  const { set } = useSources();
  const isSettled = useIsSettled();
  usePageTitle(usePart('session')?.title);
  useRoleNotices();
  useStaysAwake(usePart('session')?.phase === 'live');
  useTextSize();
  useSourceNotices();
  useSwitchOnAtEntry(switchOn);
  useKeepSources();
  useShortcut(
    'help',
    useCallback(() => setDialog('shortcuts'), []),
  );
  return (
    <ChatTarget value={chatTarget}>
      <SideContext value={side}>
        <FaceTitle value={useFaceTitle}>
          <AttendeesStageContext value={AttendeesStage}>
            <MessageTools value={messageTools}>
              <div
                className={classes.room}
                data-element="background"
                data-rail={(ofStage && !isPhone) || undefined}
                data-desk={atDesk || undefined}
              >
                <div className={classes.top}>
                  <TopBar onDetails={() => setDialog('details')} />
                  <Banners />
                </div>
                {ofStage && !isPhone && (
                  <nav className={classes.rail}>
                    <Rail />
                  </nav>
                )}
                <main className={classes.main}>
                  <Stage menuOf={personMenuOf} contentOf={contentOf} />
                  <Above className={classes.above} />
                  <Overlays className={classes.overlays} />
                </main>
                {!isSettled && <div className={classes.coming} aria-busy="true" />}
                {isSettled && isPhone && <PhoneTabs />}
                {isSettled && atDesk && <ModeratorDesk />}
                {isSettled && !isPhone && !atDesk && <SidePanel onInvite={() => setDialog('invite')} />}
                <BottomBar isPhone={isPhone} onOpen={setDialog} />
              </div>
              <Invitation onSpeak={(source) => set(source, true)} />
              <RoomDialogs open={dialog} onClose={() => setDialog(undefined)} />
            </MessageTools>
          </AttendeesStageContext>
        </FaceTitle>
      </SideContext>
    </ChatTarget>
  );
}
