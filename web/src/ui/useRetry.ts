import { useCallback, useEffect, useState } from 'react';

const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

/** For what could not be fetched: tried again by whoever wants it, as soon as there is a net again, and by itself after ever longer
 * pauses. `attempt` is another number each time, to be a key of what is tried. */
export function useRetry() {
  const [attempt, setAttempt] = useState(0);
  const [isLost, setLost] = useState(false);
  const again = useCallback(() => {
    setLost(false);
    setAttempt((now) => now + 1);
  }, []);
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(again, Math.min(longestPauseMs, firstPauseMs * 2 ** attempt));
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [isLost, attempt, again]);
  return { attempt, isLost, lose: useCallback(() => setLost(true), []), again };
}
