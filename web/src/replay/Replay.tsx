import { Skeleton } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomClientContext, useShown } from '~/room/context';
import { type OpenReplay, openReplay } from './open-replay';
import classes from './Replay.module.css';
import { ReplaySide } from './ReplaySide';
import { Transport } from './Transport';
import { useKeys } from './useKeys';
import { usePlayback } from './usePlayback';
import type { ReplayAddresses } from './wire';

/** Where one was, when the address says so: `?t=90` is a minute and a half. */
const startMs = () => Number(new URLSearchParams(window.location.search).get('t') ?? 0) * 1000 || 0;

type ReplayProps = { addresses: ReplayAddresses; title: string };

/** A recording's picture and sound, and the room beside it as it was at every moment. */
export function Replay({ addresses, title }: ReplayProps) {
  const [opened, setOpened] = useState<OpenReplay | 'absent'>();
  const { media, poster, beside } = addresses;
  useEffect(() => {
    let isOver = false;
    openReplay({ media, beside }).then(
      (replay) => !isOver && setOpened(replay),
      // The recording plays without what was beside it.
      () => !isOver && setOpened('absent'),
    );
    return () => {
      isOver = true;
    };
  }, [media, beside]);
  if (!opened) return <Skeleton className={classes.coming} />;
  if (opened === 'absent') {
    // biome-ignore lint/a11y/useMediaCaption: captions are made in a later version; nothing is hidden of what there is.
    return <video className={classes.alone} src={media} poster={poster} controls preload="metadata" />;
  }
  return (
    <RoomClientContext value={opened.client}>
      <Played replay={opened} addresses={addresses} title={title} />
    </RoomClientContext>
  );
}

function Played({ replay, addresses, title }: ReplayProps & { replay: OpenReplay }) {
  const { t } = useTranslation('replay');
  const { index, timeline } = replay;
  const frame = useRef<HTMLDivElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const onMoment = useCallback((ms: number) => timeline.show(ms), [timeline]);
  const playback = usePlayback(video, index.duration_ms, onMoment);
  const isThere = useShown(() => true) ?? false;
  useKeys(playback, index.duration_ms);
  const { seek } = playback;
  useEffect(() => seek(startMs()), [seek]);
  const onFullscreen = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen();
  };
  return (
    <section className={classes.replay} aria-label={t('label', { title })}>
      <div ref={frame} className={classes.stage}>
        {/* biome-ignore lint/a11y/useMediaCaption: as above. */}
        <video
          ref={video}
          className={classes.video}
          src={addresses.media}
          poster={addresses.poster}
          preload="metadata"
          playsInline
          onClick={playback.toggle}
        />
        <Transport
          playback={playback}
          durationMs={index.duration_ms}
          chapters={index.chapters}
          onFullscreen={onFullscreen}
        />
      </div>
      {isThere ? (
        <ReplaySide index={index} playback={playback} beside={addresses.beside} />
      ) : (
        <Skeleton className={classes.comingSide} />
      )}
    </section>
  );
}
