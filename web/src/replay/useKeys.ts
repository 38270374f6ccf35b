import { useEffect } from 'react';
import { type Playback, speeds } from './usePlayback';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** A button that has the focus is pressed by the space bar, a slider is moved by arrows: these keep their keys. */
const isOwnKey = ({ key, target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (((key === ' ' || key === 'Enter') && target.closest('button, a, [role="menuitem"]') !== null) ||
    (key.startsWith('Arrow') &&
      target.closest('[role="slider"], [role="tablist"], [role="menu"], [role="log"]') !== null));

const next = (speed: number, step: 1 | -1) => {
  const place = speeds.indexOf(speed);
  return speeds[Math.min(speeds.length - 1, Math.max(0, place + step))] ?? speed;
};

/** The keys that players have everywhere. */
export function actionOf(
  event: KeyboardEvent,
  playback: Playback,
  durationMs: number,
): (() => void) | undefined {
  const { atMs, speed, volume, seek, toggle, setSpeed, setVolume } = playback;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOwnKey(event))
    return undefined;
  if (/^[0-9]$/.test(event.key)) return () => seek((durationMs * Number(event.key)) / 10);
  switch (event.key) {
    case ' ':
    case 'k':
      return toggle;
    case 'ArrowLeft':
      return () => seek(atMs - 5_000);
    case 'ArrowRight':
      return () => seek(atMs + 5_000);
    case 'j':
      return () => seek(atMs - 10_000);
    case 'l':
      return () => seek(atMs + 10_000);
    case 'Home':
      return () => seek(0);
    case 'End':
      return () => seek(durationMs);
    case '<':
      return () => setSpeed(next(speed, -1));
    case '>':
      return () => setSpeed(next(speed, 1));
    case 'm':
      return () => setVolume(volume === 0 ? 1 : 0);
    default:
      return undefined;
  }
}

export function useKeys(playback: Playback, durationMs: number): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actionOf(event, playback, durationMs);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [playback, durationMs]);
}
