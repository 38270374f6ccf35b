import { fireEvent, render } from '@testing-library/react';
import { useRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { actionOf, useKeys } from './useKeys';
import type { Playback } from './usePlayback';

function Page({ playback, hasDialog }: { playback: Playback; hasDialog: boolean }) {
  const replay = useRef<HTMLElement>(null);
  useKeys(replay, playback, 600_000);
  return (
    <>
      <section ref={replay} tabIndex={-1} data-testid="replay" />
      <aside tabIndex={-1} data-testid="beside" />
      {hasDialog && <div role="dialog" aria-modal="true" />}
    </>
  );
}

describe('the keys', () => {
  const playback = (more: Partial<Playback> = {}): Playback => ({
    ...{ atMs: 60_000, hasMoved: true, isPlaying: true, speed: 1, volume: 1 },
    ...{ toggle: vi.fn(), seek: vi.fn(), setSpeed: vi.fn(), setVolume: vi.fn() },
    ...more,
  });
  const press = (key: string, target: EventTarget = document.body) => {
    const event = new KeyboardEvent('keydown', { key });
    Object.defineProperty(event, 'target', { value: target });
    return event;
  };

  it('jump, and go to tenths of the recording', () => {
    const one = playback();
    actionOf(press('ArrowRight'), one, 600_000)?.();
    actionOf(press('j'), one, 600_000)?.();
    actionOf(press('5'), one, 600_000)?.();
    expect(one.seek).toHaveBeenNthCalledWith(1, 65_000);
    expect(one.seek).toHaveBeenNthCalledWith(2, 50_000);
    expect(one.seek).toHaveBeenNthCalledWith(3, 300_000);
  });

  it('change the speed step by step, and not beyond its ends', () => {
    const fast = playback({ speed: 2 });
    actionOf(press('>'), fast, 600_000)?.();
    actionOf(press('<'), fast, 600_000)?.();
    expect(fast.setSpeed).toHaveBeenNthCalledWith(1, 2);
    expect(fast.setSpeed).toHaveBeenNthCalledWith(2, 1.75);
  });

  it('leave to what scrolls what scrolls it', () => {
    const log = document.createElement('div');
    log.setAttribute('role', 'log');
    for (const key of ['ArrowLeft', 'End', 'Home', ' '])
      expect(actionOf(press(key, log), playback(), 1)).toBeUndefined();
    expect(actionOf(press('End'), playback(), 1)).toBeUndefined();
    expect(actionOf(press('End', document.createElement('section')), playback(), 1)).toBeDefined();
  });

  it('are those of the replay and of the bare page, and of nothing beside or above it', () => {
    const one = playback();
    const { getByTestId, rerender } = render(<Page playback={one} hasDialog={false} />);
    fireEvent.keyDown(getByTestId('beside'), { key: 'k' });
    expect(one.toggle).not.toHaveBeenCalled();
    fireEvent.keyDown(getByTestId('replay'), { key: 'k' });
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(one.toggle).toHaveBeenCalledTimes(2);

    rerender(<Page playback={one} hasDialog={true} />);
    fireEvent.keyDown(getByTestId('replay'), { key: 'k' });
    expect(one.toggle).toHaveBeenCalledTimes(2);
  });

  it('leave alone whoever types, and buttons their space bar', () => {
    const button = document.createElement('button');
    expect(actionOf(press('k', document.createElement('input')), playback(), 1)).toBeUndefined();
    expect(actionOf(press(' ', button), playback(), 1)).toBeUndefined();
    expect(actionOf(press('k', button), playback(), 1)).toBeDefined();
  });
});
