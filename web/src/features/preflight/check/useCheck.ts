import { useCallback, useEffect, useRef, useState } from 'react';
import type { Check } from '~/api/wire';
import { noteFindings } from '~/room/findings';
import { type As, reachedRow } from './judge';
import type { Measured } from './measured';
import { runCheck } from './run-check';

/** A check that runs as soon as it is shown, and again when asked. What it finds is kept for the room. */
export function useCheck(roomId: string | undefined, as: As) {
  const [check, setCheck] = useState<Check>();
  const [measured, setMeasured] = useState<Measured>({});
  const [problem, setProblem] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const latest = useRef(0);
  const run = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    const isMine = () => latest.current === mine;
    setMeasured({});
    setProblem(undefined);
    setRunning(true);
    void runCheck(roomId, {
      begun: (begun) => isMine() && setCheck(begun),
      measured: (news) => isMine() && setMeasured((before) => ({ ...before, ...news })),
    })
      .catch((failed: unknown) => isMine() && setProblem(failed))
      .finally(() => isMine() && setRunning(false));
  }, [roomId]);
  useEffect(() => {
    run();
    return () => {
      latest.current += 1;
    };
  }, [run]);
  useEffect(() => {
    const { speed, media } = measured;
    if (check && speed && speed !== 'unknown') {
      noteFindings({ line: reachedRow(check.needs, speed, as) ?? 'none' });
    }
    if (media) noteFindings({ hasWay: media !== 'no_way', via: media === 'no_way' ? undefined : media.via });
  }, [check, measured, as]);
  return { check, measured, problem, isRunning, run };
}
