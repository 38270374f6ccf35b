import { useEffect, useRef } from 'react';
import { letterOf } from '~/ui/letter-of';

export type TrimKeys = {
  undo: () => void;
  redo: () => void;
  toggle: () => void;
  step: (ms: number) => void;
  setStart: () => void;
  setEnd: () => void;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
const isButton = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a') !== null;

function actionOf(event: KeyboardEvent, keys: TrimKeys): (() => void) | undefined {
  const key = letterOf(event).toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (key === 'y' || (key === 'z' && event.shiftKey)) return keys.redo;
    return key === 'z' ? keys.undo : undefined;
  }
  const step = event.shiftKey ? 100 : 1000;
  if (key === 'arrowleft') return () => keys.step(-step);
  if (key === 'arrowright') return () => keys.step(step);
  if (key === 'i') return keys.setStart;
  if (key === 'o') return keys.setEnd;
  return key === ' ' && !isButton(event.target) ? keys.toggle : undefined;
}

/** The keys that editors have: I and O, arrows, the space bar, Ctrl+Z. */
export function useTrimKeys(keys: TrimKeys) {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const action = actionOf(event, now.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, []);
}
