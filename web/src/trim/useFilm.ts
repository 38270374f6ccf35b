import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Edit, goesOnAt } from './cuts';

/** The film that is cut. While it plays it jumps over what is cut. */
export function useFilm(video: RefObject<HTMLVideoElement | null>, edit: Edit) {
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(false);
  const cut = useRef(edit);
  cut.current = edit;
  useEffect(() => {
    const element = video.current;
    if (!element || !isPlaying) return;
    let next = 0;
    const look = () => {
      const now = element.currentTime * 1000;
      const goesOn = goesOnAt(cut.current, now);
      if (goesOn === null) element.pause();
      else if (goesOn > now && !element.seeking) element.currentTime = goesOn / 1000;
      setAt(Math.round(now));
      next = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(next);
  }, [video, isPlaying]);
  const seek = useCallback(
    (ms: number) => {
      if (!video.current) return;
      video.current.currentTime = ms / 1000;
      setAt(ms);
    },
    [video],
  );
  const toggle = useCallback(() => {
    const element = video.current;
    if (!element) return;
    if (!element.paused) return element.pause();
    if (goesOnAt(cut.current, element.currentTime * 1000) === null)
      element.currentTime = cut.current.start / 1000;
    // Whoever is not allowed to hear it yet presses again.
    void element.play().catch(() => undefined);
  }, [video]);
  const listens = { onPlay: () => setPlaying(true), onPause: () => setPlaying(false) };
  return { at, isPlaying, seek, toggle, listens };
}
