import { useEffect, useMemo } from 'react';
import classes from './RecordedVideo.module.css';
import { Watched } from './watched';

type RecordedVideoProps = {
  media: string;
  poster?: string | undefined;
  label: string;
  autoPlay?: boolean;
  /** Seconds that were really played, every fifteen of them and when it stops. */
  onWatched?: (seconds: number) => void;
};

const now = () => performance.now() / 1000;

/** A recording's film. */
export function RecordedVideo({ media, poster, label, autoPlay, onWatched }: RecordedVideoProps) {
  const watched = useMemo(() => new Watched((seconds) => onWatched?.(seconds)), [onWatched]);
  useEffect(() => {
    const stops = () => watched.stops();
    window.addEventListener('pagehide', stops);
    return () => {
      window.removeEventListener('pagehide', stops);
      stops();
    };
  }, [watched]);
  return (
    // The session's words are in its sound alone: there is no track with them to offer.
    // biome-ignore lint/a11y/useMediaCaption: see above
    <video
      className={classes.video}
      src={media}
      poster={poster}
      aria-label={label}
      controls
      playsInline
      autoPlay={autoPlay}
      preload="metadata"
      onTimeUpdate={() => watched.plays(now())}
      onPause={() => watched.stops()}
      onSeeking={() => watched.stops()}
      onEnded={() => watched.stops()}
    />
  );
}
