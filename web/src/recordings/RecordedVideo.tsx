import { useRef } from 'react';
import { LostFilm } from './LostFilm';
import classes from './RecordedVideo.module.css';
import { useLost } from './useLost';
import { useWatched } from './useWatched';

export type RecordedVideoProps = {
  media: string;
  poster?: string | undefined;
  label: string;
  autoPlay?: boolean | undefined;
  /** Seconds that were really played, every fifteen of them and when it stops. */
  onWatched?: ((seconds: number) => void) | undefined;
  /** It cannot be fetched any more. */
  onLost?: (() => void) | undefined;
  /** Before it is fetched again. */
  onAgain?: (() => Promise<void>) | undefined;
};

/** A recording's film alone. */
export function RecordedVideo({ media, poster, label, autoPlay, onWatched, ...ways }: RecordedVideoProps) {
  const element = useRef<HTMLVideoElement>(null);
  const watching = useWatched(onWatched);
  const { isLost, again } = useLost(element, ways);
  return (
    <div className={classes.box}>
      {/* The session's words are in its sound alone: there is no track with them to offer. */}
      <video
        ref={element}
        className={classes.video}
        src={media}
        poster={poster}
        aria-label={label}
        controls
        playsInline
        autoPlay={autoPlay}
        preload="metadata"
        {...watching}
      />
      {isLost && <LostFilm onAgain={again} />}
    </div>
  );
}
