import { useEffect, useMemo, useState } from 'react';
import { Refused } from '~/api/refused';
import { useRoomClient } from '~/room/context';
import { useMay, useOwn } from '~/room/parts';
import { isNews, readinessOf } from './readiness';
import { useKnown } from './useKnown';
import { watchSound } from './watch-sound';

/** What lasts so long is told; some at once by chance, so that a hall that is cut off does not answer as one. */
const LASTS_MS = 2_500;
const SPREAD_MS = 2_000;

/** Draws nothing: tells the room of this person's own trouble with sound, and when it is over. */
export function Reporter() {
  const { connection } = useRoomClient();
  const reported = useOwn('preflight')?.reported ?? null;
  const may = useMay('preflight', 'report_readiness');
  const known = useKnown();
  const told = useMemo(() => readinessOf(known), [known]);
  useEffect(watchSound, []);
  const [attempt, setAttempt] = useState(0);
  const isWanted = may && isNews(told, reported);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt that came to nothing is followed by the next.
  useEffect(() => {
    if (!isWanted) return;
    let again: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(
      () => {
        connection.send({ kind: 'report_readiness', ...told }).catch((problem: unknown) => {
          const seconds = problem instanceof Refused ? Number(problem.fields.seconds ?? 30) : 30;
          again = setTimeout(() => setAttempt((before) => before + 1), seconds * 1_000);
        });
      },
      LASTS_MS + Math.random() * SPREAD_MS,
    );
    return () => {
      clearTimeout(timer);
      clearTimeout(again);
    };
  }, [connection, isWanted, told, attempt]);
  return null;
}
