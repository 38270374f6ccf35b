import { useEffect, useMemo } from 'react';
import { Watched } from './watched';

const now = () => performance.now() / 1000;

/** What a player does for `onWatched` to be told of the seconds that were really played, every fifteen of them and when it stops. */
export function useWatched(onWatched: ((seconds: number) => void) | undefined) {
  const watched = useMemo(() => new Watched((seconds) => onWatched?.(seconds)), [onWatched]);
  useEffect(() => {
    const stops = () => watched.stops();
    window.addEventListener('pagehide', stops);
    return () => {
      window.removeEventListener('pagehide', stops);
      stops();
    };
  }, [watched]);
  return useMemo(
    () => ({
      onTimeUpdate: () => watched.plays(now()),
      onPause: () => watched.stops(),
      onSeeking: () => watched.stops(),
      onEnded: () => watched.stops(),
    }),
    [watched],
  );
}
