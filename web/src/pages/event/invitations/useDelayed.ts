import { useEffect, useState } from 'react';

/** A text once somebody has paused in typing it. */
export function useDelayed(text: string, pause = 400): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return settled;
}
