import { MantineProvider, Skeleton } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LostFilm } from '~/recordings/LostFilm';
import { RecordedVideo, type RecordedVideoProps } from '~/recordings/RecordedVideo';
import { useLost } from '~/recordings/useLost';
import { useWatched } from '~/recordings/useWatched';
import { RoomClientContext, useShown } from '~/room/context';
import { WithoutShortcuts } from '~/room/shortcuts';
import { cssVariables, theme } from '~/ui/theme';
import { fullscreenWay } from './fullscreen';
import type { OpenReplay } from './open-replay';
import classes from './Replay.module.css';
import { ReplaySide } from './ReplaySide';
import { placeAt, SharpPage } from './SharpPage';
import { Transport } from './Transport';
import { useKeys } from './useKeys';
import { useOpened } from './useOpened';
import { usePlayback } from './usePlayback';
import type { Beside } from './wire';

type ReplayProps = RecordedVideoProps & { beside: Beside };

/** A recording's picture and sound, and the room beside it as it was at every moment; the film alone while that is not there. */
export function Replay(props: ReplayProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const film = useRef<HTMLDivElement>(null);
  const { opened, fromMs } = useOpened(props.beside, film);
  if (!opened) return <Skeleton className={classes.coming} />;
  if (opened === 'absent')
    return (
      <div ref={film}>
        <RecordedVideo {...props} />
      </div>
    );
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
              <Played {...props} replay={opened} fromMs={fromMs} />
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
  onAgain,
  beside,
  fromMs,
}: ReplayProps & { replay: OpenReplay; fromMs: number }) {
  const { t } = useTranslation('replay');
  const { index, timeline } = replay;
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const onMoment = useCallback((ms: number) => timeline.show(ms), [timeline]);
  const playback = usePlayback(video, index.duration_ms, onMoment);
  const watching = useWatched(onWatched);
  const { isLost, again } = useLost(video, { onLost, onAgain });
  const isThere = useShown(() => true) ?? false;
  const [isSharp, setSharp] = useState(true);
  const places = index.places ?? [];
  // Before it is played a poster is shown, which is of another moment.
  const place = playback.hasMoved ? placeAt(places, playback.atMs) : undefined;
  const section = useRef<HTMLElement>(null);
  useKeys(section, playback, index.duration_ms);
  const { seek } = playback;
  useEffect(() => seek(fromMs), [seek, fromMs]);
  const onFullscreen = fullscreenWay(frame, video);
  return (
    <section ref={section} className={classes.replay} aria-label={t('label', { title: label })}>
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
            {isSharp && place && !isLost && (
              <SharpPage place={place} beside={beside} isHere={() => timeline.isAt(playback.atMs)} />
            )}
            {isLost && <LostFilm onAgain={again} />}
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
