import { useCallback, useState } from 'react';
import type { Edit } from './cuts';

type Steps = { past: Edit[]; now: Edit; future: Edit[]; isMoving: boolean };

/** What was done to the cuts, step by step. What is moved is one step, however long it takes. */
export function useEdits(first: Edit) {
  const [steps, setSteps] = useState<Steps>({ past: [], now: first, future: [], isMoving: false });
  const move = useCallback(
    (change: (edit: Edit) => Edit) =>
      setSteps(({ past, now, isMoving }) => ({
        past: isMoving ? past : [...past, now],
        now: change(now),
        future: [],
        isMoving: true,
      })),
    [],
  );
  const rest = useCallback(
    (tidy: (edit: Edit) => Edit) =>
      setSteps((steps) => ({ ...steps, now: tidy(steps.now), isMoving: false })),
    [],
  );
  const change = useCallback(
    (next: (edit: Edit) => Edit) =>
      setSteps(({ past, now }) => ({ past: [...past, now], now: next(now), future: [], isMoving: false })),
    [],
  );
  const undo = useCallback(
    () =>
      setSteps((steps) => {
        const before = steps.past.at(-1);
        if (!before) return steps;
        return {
          past: steps.past.slice(0, -1),
          now: before,
          future: [steps.now, ...steps.future],
          isMoving: false,
        };
      }),
    [],
  );
  const redo = useCallback(
    () =>
      setSteps((steps) => {
        const [next, ...future] = steps.future;
        return next ? { past: [...steps.past, steps.now], now: next, future, isMoving: false } : steps;
      }),
    [],
  );
  return {
    edit: steps.now,
    ...{ move, rest, change, undo, redo },
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
  };
}
