import { useEffect, useState } from 'react';
import { useRoomClient } from '~/room/context';
import { useOwn } from '~/room/parts';

const LOOKS_EVERY_MS = 250;

/** Seconds until this person may write to everybody again in a slow chat; 0: now. */
export function useWait(): number {
  const { clock } = useRoomClient();
  const until = useOwn('chat')?.waits_until ?? 0;
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const look = () => {
      const seconds = Math.max(0, Math.ceil((until - clock.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) clearInterval(timer);
    };
    const timer = setInterval(look, LOOKS_EVERY_MS);
    look();
    return () => clearInterval(timer);
  }, [until, clock]);
  return left;
}
