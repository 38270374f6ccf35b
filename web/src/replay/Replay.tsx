import { MantineProvider, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordedVideo, type RecordedVideoProps } from '~/recordings/RecordedVideo';
import { useWatched } from '~/recordings/useWatched';
import { RoomClientContext, useShown } from '~/room/context';
import { WithoutShortcuts } from '~/room/shortcuts';
import { cssVariables, theme } from '~/ui/theme';
import { useMediaReady } from '~/ui/useMediaReady';
import { type OpenReplay, openReplay } from './open-replay';
import classes from './Replay.module.css';
import { ReplaySide } from './ReplaySide';
import { placeAt, SharpPage } from './SharpPage';
import { Transport } from './Transport';
import { useKeys } from './useKeys';
import { usePlayback } from './usePlayback';
import type { Beside } from './wire';

/** Where it begins, when the address says so: `?t=90` is a minute and a half. */
const startMs = () => Number(new URLSearchParams(window.location.search).get('t') ?? 0) * 1000 || 0;

type ReplayProps = RecordedVideoProps & { beside: Beside };

/** A recording's picture and sound, and the room beside it as it was at every moment. */
export function Replay(props: ReplayProps) {
  const [opened, setOpened] = useState<OpenReplay | 'absent'>();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  // Whoever draws anew makes a new function of the same address.
  const address = props.beside('');
  const beside = useRef(props.beside);
  beside.current = props.beside;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isOver = false;
    openReplay((name) => beside.current(name)).then(
      (replay) => !isOver && setOpened(replay),
      // The film plays without what was beside it.
      () => !isOver && setOpened('absent'),
    );
    return () => {
      isOver = true;
    };
  }, [address]);
  if (!opened) return <Skeleton className={classes.coming} />;
  if (opened === 'absent') return <RecordedVideo {...props} />;
  return (
    <div ref={setPlace} className={classes.room} data-replay>
      {place && (
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          cssVariablesSelector="[data-replay]"
          getRootElement={() => place}
          forceColorScheme="dark"
        >
          <WithoutShortcuts value={true}>
            <RoomClientContext value={opened.client}>
              <Played {...props} replay={opened} />
            </RoomClientContext>
          </WithoutShortcuts>
        </MantineProvider>
      )}
    </div>
  );
}

function Played({
  replay,
  media,
  poster,
  label,
  autoPlay,
  onWatched,
  onLost,
  beside,
}: ReplayProps & { replay: OpenReplay }) {
  const { t } = useTranslation('replay');
  const { index, timeline } = replay;
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const onMoment = useCallback((ms: number) => timeline.show(ms), [timeline]);
  const playback = usePlayback(video, index.duration_ms, onMoment);
  const watching = useWatched(onWatched);
  useMediaReady(video, { onLost });
  const isThere = useShown(() => true) ?? false;
  const [isSharp, setSharp] = useState(true);
  const places = index.places ?? [];
  // Before it is played a poster is shown, which is of another moment.
  const place = playback.hasMoved ? placeAt(places, playback.atMs) : undefined;
  useKeys(playback, index.duration_ms);
  const { seek } = playback;
  useEffect(() => seek(startMs()), [seek]);
  const onFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen();
  };
  return (
    <section className={classes.replay} aria-label={t('label', { title: label })}>
      <div ref={frame} className={classes.stage}>
        <div className={classes.frame}>
          <div className={classes.film}>
            {/* The words are in its sound alone: there is no track with them to offer. */}
            <video
              ref={video}
              className={classes.video}
              src={media}
              poster={poster}
              preload="metadata"
              playsInline
              autoPlay={autoPlay}
              onClick={playback.toggle}
              {...watching}
            />
            {isSharp && place && <SharpPage place={place} beside={beside} />}
          </div>
        </div>
        <Transport
          playback={playback}
          durationMs={index.duration_ms}
          chapters={index.chapters}
          isSharp={places.length > 0 ? isSharp : undefined}
          onSharp={setSharp}
          onFullscreen={onFullscreen}
        />
      </div>
      <div className={classes.beside}>
        {isThere ? (
          <ReplaySide index={index} playback={playback} beside={beside} />
        ) : (
          <Skeleton radius="lg" />
        )}
      </div>
    </section>
  );
}
