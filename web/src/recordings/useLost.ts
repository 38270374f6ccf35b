import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useMediaReady } from '~/ui/useMediaReady';

type Ways = {
  /** It cannot be fetched any more. */
  onLost?: (() => void) | undefined;
  /** What else is to be done before it is fetched again; where that fails it stays lost. */
  onAgain?: (() => Promise<void>) | undefined;
};

/** A film that could not be fetched is lost until somebody wants it again, or there is a net again. It then stands where it was, and goes on
 * if it was playing. */
export function useLost(video: RefObject<HTMLVideoElement | null>, { onLost, onAgain }: Ways = {}) {
  const [isLost, setLost] = useState(false);
  const leftAt = useRef(0);
  const wasPlaying = useRef(false);
  useMediaReady(video, {
    onMetadata: (media) => {
      if (leftAt.current > 0) media.currentTime = leftAt.current;
      leftAt.current = 0;
      wasPlaying.current = false;
      setLost(false);
    },
    onLost: () => {
      // Fetched anew and lost again, it stands at its start.
      leftAt.current = Math.max(leftAt.current, video.current?.currentTime ?? 0);
      wasPlaying.current ||= video.current?.paused === false;
      setLost(true);
      onLost?.();
    },
  });
  const load = useCallback(() => {
    video.current?.load();
    // Whoever is not allowed to hear it yet presses again.
    if (wasPlaying.current) void video.current?.play().catch(() => undefined);
  }, [video]);
  useEffect(() => {
    if (!isLost) return;
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, [isLost, load]);
  const again = () => void Promise.resolve(onAgain?.()).then(load, () => undefined);
  return { isLost, again };
}
