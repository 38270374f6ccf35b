import { type RefObject, useEffect, useRef, useState } from 'react';
import { type OpenReplay, openReplay } from './open-replay';
import type { Beside } from './wire';

/** Where it begins, when the address says so: `?t=90` is a minute and a half. */
const startMs = () => Number(new URLSearchParams(window.location.search).get('t') ?? 0) * 1000 || 0;

const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

/** The room beside a film: of a session that has just ended it is written some seconds after the film can be played. Asked for again
 * after ever longer pauses, and never put in place of a film that plays. */
export function useOpened(beside: Beside, film: RefObject<HTMLElement | null>) {
  const [opened, setOpened] = useState<OpenReplay | 'absent'>();
  const [fromMs, setFrom] = useState(startMs);
  // Whoever draws anew makes a new function of the same address.
  const address = beside('');
  const now = useRef(beside);
  now.current = beside;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const video = () => film.current?.querySelector('video');
    const isPlaying = () => video()?.paused === false;
    const look = async (pauseMs: number) => {
      const replay = isPlaying()
        ? undefined
        : await openReplay((name) => now.current(name)).catch(() => undefined);
      if (isOver) return;
      if (replay && !isPlaying()) {
        const at = video()?.currentTime;
        if (at) setFrom(at * 1000);
        setOpened(replay);
        return;
      }
      setOpened('absent');
      timer = setTimeout(() => void look(Math.min(longestPauseMs, pauseMs * 1.5)), pauseMs);
    };
    void look(firstPauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [address]);
  return { opened, fromMs };
}
