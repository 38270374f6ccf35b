import { useDeferredValue, useEffect, useState } from 'react';
import { useMedia } from '~/room/media/context';

const LONGEST_MS = 1_000;

/** True once sound and picture stand, need nothing, or take their time: what can wait for them is drawn then. Stays true. */
export function useIsSettled(): boolean {
  const stands = useMedia((media) => media.isSettled) ?? false;
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (stands) setSettled(true);
    const timer = setTimeout(() => setSettled(true), LONGEST_MS);
    return () => clearTimeout(timer);
  }, [stands]);
  return useDeferredValue(isSettled, false);
}
