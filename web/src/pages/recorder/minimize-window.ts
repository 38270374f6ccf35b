import { tell } from './recorder';

const lookMs = 2_000;

type Counted = { stats?: { totalFrames: number } }; // newer than the types

const framesOf = (track: MediaStreamTrack): number | undefined => (track as Counted).stats?.totalFrames;

/**
 * Has the window minimized while frames keep coming: a window that nobody sees need not be drawn beside what is captured of it. Where
 * they stop coming it is brought back, and stays. Returns what ends that.
 */
export function minimizeWindow(picture: MediaStreamTrack): () => void {
  let seen = framesOf(picture);
  let isMinimized = false;
  const look = () => {
    const frames = framesOf(picture);
    const isAlive = frames !== undefined && seen !== undefined && frames > seen;
    seen = frames;
    if (isAlive === isMinimized) return;
    isMinimized = isAlive;
    if (!isAlive) clearInterval(timer);
    void tell({ kind: 'window', state: isAlive ? 'minimized' : 'normal' });
  };
  const timer = setInterval(look, lookMs);
  return () => clearInterval(timer);
}
