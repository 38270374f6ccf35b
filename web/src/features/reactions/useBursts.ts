import { useEffect, useState } from 'react';
import { useRoomClient } from '~/room/context';
import type { Reaction } from '~/room/reactions';
import { flowOf } from './flow';

/** As long as the slowest takes to rise: see Shower.module.css. */
const LIVES_MS = 3_000;
/** In the air at once; beyond that a number says it better. */
const MOST_FLYING = 30;

/** So many of one kind that came together; of them `flying` are drawn one by one. */
export type Burst = { id: number; reaction: Reaction; count: number; flying: number };

const sumOf = (bursts: Burst[], field: 'count' | 'flying') =>
  bursts.reduce((sum, burst) => sum + burst[field], 0);

export const surplusOf = (bursts: Burst[]): number => sumOf(bursts, 'count') - sumOf(bursts, 'flying');

/** What has come in the last moments. */
export function useBursts(): Burst[] {
  const client = useRoomClient();
  const [bursts, setBursts] = useState<Burst[]>([]);
  useEffect(() => {
    let last = 0;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = flowOf(client).listen((reaction, count) => {
      last += 1;
      const id = last;
      setBursts((before) => {
        const flying = Math.min(count, MOST_FLYING - sumOf(before, 'flying'));
        return [...before, { id, reaction, count, flying }];
      });
      const timer = setTimeout(() => {
        timers.delete(timer);
        setBursts((before) => before.filter((burst) => burst.id !== id));
      }, LIVES_MS);
      timers.add(timer);
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
      setBursts([]);
    };
  }, [client]);
  return bursts;
}
