import { type RefObject, useEffect } from 'react';
import { letterOf } from '~/ui/letter-of';
import { type Playback, speeds } from './usePlayback';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const scrolls = /^(Arrow.*|Home|End| )$/;

/** A button that has the focus is pressed by the space bar, a slider is moved by arrows: these keep their keys. */
const isOwnKey = ({ key, target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  (((key === ' ' || key === 'Enter') && target.closest('button, a, [role="menuitem"]') !== null) ||
    (key.startsWith('Arrow') &&
      target.closest('[role="slider"], [role="tablist"], [role="menu"]') !== null) ||
    (scrolls.test(key) && target.closest('[role="log"]') !== null));

/** What is beside the replay on a page, and a dialog over it, has its keys for itself. */
const isElsewhere = (target: EventTarget | null, replay: HTMLElement | null) =>
  document.querySelector('[aria-modal="true"]') !== null ||
  !(target === document.body || (target instanceof Node && replay?.contains(target)));

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
  // A long page is scrolled by them.
  if (/^(Home|End)$/.test(event.key) && event.target === document.body) return undefined;
  switch (letterOf(event)) {
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

export function useKeys(replay: RefObject<HTMLElement | null>, playback: Playback, durationMs: number): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isElsewhere(event.target, replay.current)) return;
      const act = actionOf(event, playback, durationMs);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [replay, playback, durationMs]);
}
