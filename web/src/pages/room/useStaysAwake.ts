import { useEffect } from 'react';
import { useValue } from '~/room/context';
import { ownView } from '~/room/own-view';

/** The screen does not go dark in the middle of a webinar. Browsers let go of the lock whenever the page is hidden. */
export function useStaysAwake(isLive: boolean): void {
  const { staysAwake } = useValue(ownView);
  const isWanted = isLive && staysAwake && 'wakeLock' in navigator;
  useEffect(() => {
    if (!isWanted) return;
    let lock: WakeLockSentinel | undefined;
    let isOver = false;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      const taken = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (isOver) void taken?.release();
      else lock = taken;
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, [isWanted]);
}
