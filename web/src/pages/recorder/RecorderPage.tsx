import { useQuery } from '@tanstack/react-query';
import i18next from 'i18next';
import { useEffect, useRef, useState } from 'react';
import { Stage } from '~/features/stage/Stage';
import { asLanguage } from '~/i18n/languages';
import { Branded } from '~/look/Branded';
import { roomCardQuery } from '~/pages/join/room-card';
import { NotFoundPage } from '~/pages/not-found/NotFoundPage';
import { Above, contentOf, Overlays } from '~/pages/room/Rail';
import { useFaceTitle } from '~/pages/room/tools';
import { RoomClient } from '~/room/client';
import { useLine, useRoomClient, useShown } from '~/room/context';
import { FaceTitle } from '~/room/face-title';
import { OnlySeen } from '~/room/only-seen';
import { OpenRoom } from '~/room/open-room';
import { usePart } from '~/room/parts';
import { Provided } from '~/room/RoomProvider';
import { WithoutShortcuts } from '~/room/shortcuts';
import { Capture } from './capture';
import { usePagePlace } from './page-place';
import classes from './RecorderPage.module.css';
import { RecordedStore } from './recorded-store';
import { begin, isRecorder, type Settings, tell } from './recorder';

const nothing = () => null;

type Opened = { room: OpenRoom; purpose: Settings['purpose'] };

async function openRecorded(): Promise<Opened> {
  const settings = await begin();
  await i18next.changeLanguage(asLanguage(settings.language) ?? 'en');
  const admission = admissionOf(settings);
  const askTicket = async () => (await begin()).ticket;
  const client = new RoomClient(admission, { store: new RecordedStore(settings.layout), askTicket });
  return { room: new OpenRoom(admission, client), purpose: settings.purpose };
}

/** The recorder has no seat that it could come back to, only tickets. */
function admissionOf({ room, ticket }: Settings) {
  const unused = { seat: 'recorder', role: 'attendee' as const, seat_ticket: '', hall_token: null };
  return { ...unused, room_id: room, socket_ticket: ticket, given_at: Date.now() };
}

const beginsMs = 1_500;

/** From when the room is drawn until the recorder has enough. Whether it has only just begun. */
function useCapture(isPaused: boolean): boolean {
  const { clock } = useRoomClient();
  const isThere = useShown(() => true) ?? false;
  const [capture, setCapture] = useState<Capture>();
  useEffect(() => {
    window.rostrumEnd = () => void tell({ kind: 'ended', at: Math.round(clock.now()) });
    if (!isThere) return;
    let started: Capture | undefined;
    let isOver = false;
    window.rostrumEnd = () => {
      isOver = true;
      if (started) started.end();
      else void tell({ kind: 'ended', at: Math.round(clock.now()) });
    };
    Capture.start(() => clock.now()).then(
      (next) => {
        started = next;
        setCapture(next);
        if (isOver) next.end();
      },
      (problem: unknown) => void tell({ kind: 'trouble', text: String(problem) }),
    );
  }, [isThere, clock]);
  useEffect(() => capture?.pause(isPaused), [capture, isPaused]);
  const [isBeginning, setBeginning] = useState(true);
  useEffect(() => {
    if (!capture) return;
    const timer = setTimeout(() => setBeginning(false), beginsMs);
    return () => clearTimeout(timer);
  }, [capture]);
  return isBeginning;
}

/** At the session's end the room turns the recorder away: what was recorded until then is handed over. Turned away for another reason
 * it is replaced by a take with a new ticket. */
function useEndWithLine() {
  const line = useLine();
  const isGone = line.state === 'gone';
  useEffect(() => {
    if (isGone) window.rostrumEnd?.();
  }, [isGone]);
}

const beatMs = { beginning: 20, usual: 200 };

/**
 * Five frames a second, also of a slide that stands still. An animation of the style sheet would draw sixty. While it begins there are as
 * many as the film takes: a picture that comes later than the sound leaves the film's beginning black.
 */
function Pulse({ isBeginning }: { isBeginning: boolean }) {
  const pixel = useRef<HTMLDivElement>(null);
  const everyMs = isBeginning ? beatMs.beginning : beatMs.usual;
  useEffect(() => {
    const timer = setInterval(() => pixel.current?.toggleAttribute('data-odd'), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return <div ref={pixel} className={classes.pulse} />;
}

/** While presenters are among themselves nothing is recorded, and nothing is drawn either: frames may reach the film late. A stream
 * shows meanwhile what attendees see. */
function Recorded({ purpose }: { purpose: Settings['purpose'] }) {
  const isAmongThemselves = usePart('stage')?.back_soon ?? false;
  const isPaused = isAmongThemselves && purpose === 'recording';
  const isBeginning = useCapture(isPaused);
  useEndWithLine();
  const { admission, clock } = useRoomClient();
  usePagePlace(clock);
  const card = useQuery(roomCardQuery(admission.room_id)).data;
  return (
    <Branded card={card}>
      <div className={classes.page}>
        {!isPaused && (
          <FaceTitle value={useFaceTitle}>
            <Stage menuOf={nothing} contentOf={contentOf} />
            <Above className={classes.above} />
            <Overlays className={classes.overlays} />
          </FaceTitle>
        )}
        <Pulse isBeginning={isBeginning} />
      </div>
    </Branded>
  );
}

/** A room as it is recorded: the stage alone, with nothing to press. For the recorder's own browser; to others there is no such page. */
export function RecorderPage() {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    if (!isRecorder()) return;
    openRecorded().then(
      setOpened,
      (problem: unknown) => void tell({ kind: 'trouble', text: String(problem) }),
    );
  }, []);
  if (!isRecorder()) return <NotFoundPage />;
  if (!opened) return null;
  return (
    <WithoutShortcuts value={true}>
      <OnlySeen value="recorded">
        <Provided room={opened.room}>
          <Recorded purpose={opened.purpose} />
        </Provided>
      </OnlySeen>
    </WithoutShortcuts>
  );
}
