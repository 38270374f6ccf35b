import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { minimizeWindow } from './minimize-window';

const asked: unknown[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  window.rostrumRecorder = (message) => {
    asked.push(JSON.parse(message));
    return Promise.resolve('null');
  };
});

afterEach(() => {
  vi.useRealTimers();
  window.rostrumRecorder = undefined;
});

function picture(stats?: { totalFrames: number }) {
  return { stats } as unknown as MediaStreamTrack;
}

/** Looks come every two seconds. */
const look = () => vi.advanceTimersByTime(2_000);

it('minimizes the window once frames come', () => {
  const stats = { totalFrames: 1 };
  minimizeWindow(picture(stats));
  look();
  expect(asked).toEqual([]);
  stats.totalFrames = 11;
  look();
  stats.totalFrames = 21;
  look();
  expect(asked).toEqual([{ kind: 'window', state: 'minimized' }]);
});

it('brings it back for good when they stop', () => {
  const stats = { totalFrames: 1 };
  minimizeWindow(picture(stats));
  stats.totalFrames = 11;
  look();
  look();
  stats.totalFrames = 21;
  look();
  look();
  expect(asked).toEqual([
    { kind: 'window', state: 'minimized' },
    { kind: 'window', state: 'normal' },
  ]);
});

it('leaves it alone where nobody counts frames', () => {
  minimizeWindow(picture());
  look();
  look();
  expect(asked).toEqual([]);
});

it('asks for nothing more once it is over', () => {
  const stats = { totalFrames: 1 };
  minimizeWindow(picture(stats))();
  stats.totalFrames = 11;
  look();
  expect(asked).toEqual([]);
});
