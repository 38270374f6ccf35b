import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { draw } from '~/testing/render';
import { fullscreenWay } from './fullscreen';
import { Transport } from './Transport';
import type { Playback } from './usePlayback';

await i18next.loadNamespaces(['replay']);

const playback: Playback = {
  ...{ atMs: 60_000, hasMoved: true, isPlaying: true, speed: 1, volume: 1 },
  ...{ toggle: vi.fn(), seek: vi.fn(), setSpeed: vi.fn(), setVolume: vi.fn() },
};

test('the speeds are drawn within what fills the screen, and chosen there', async () => {
  draw(
    <div data-testid="frame">
      <Transport
        playback={playback}
        durationMs={600_000}
        chapters={[]}
        isSharp={undefined}
        onSharp={() => undefined}
        onFullscreen={undefined}
      />
    </div>,
  );
  const frame = within(screen.getByTestId('frame'));

  await userEvent.click(frame.getByRole('button', { name: /speed/i }));
  await userEvent.click(await frame.findByRole('menuitem', { name: '1.5×' }));

  expect(playback.setSpeed).toHaveBeenCalledWith(1.5);
});

function has(object: object, name: string, value: unknown) {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true });
  return () => {
    if (before) Object.defineProperty(object, name, before);
    else Reflect.deleteProperty(object, name);
  };
}

const undo: (() => void)[] = [];
afterEach(() => {
  for (const one of undo.splice(0)) one();
});

test('the film with what lies over it fills the screen, and leaves it again', () => {
  const frame = document.createElement('div');
  const requestFullscreen = vi.fn();
  const exitFullscreen = vi.fn();
  undo.push(
    has(document, 'fullscreenEnabled', true),
    has(document, 'exitFullscreen', exitFullscreen),
    has(frame, 'requestFullscreen', requestFullscreen),
  );
  const way = fullscreenWay({ current: frame }, { current: null });

  way?.();
  expect(requestFullscreen).toHaveBeenCalledOnce();

  undo.push(has(document, 'fullscreenElement', frame));
  way?.();
  expect(exitFullscreen).toHaveBeenCalledOnce();
});

test('a phone that fills its screen with films alone does so, and who can do neither is offered nothing', () => {
  undo.push(has(document, 'fullscreenEnabled', false));
  const nowhere = { current: document.createElement('div') };
  const film = { current: document.createElement('video') };
  expect(fullscreenWay(nowhere, film)).toBeUndefined();

  const fills = vi.fn();
  undo.push(has(HTMLVideoElement.prototype, 'webkitEnterFullscreen', fills));
  fullscreenWay(nowhere, film)?.();

  expect(fills).toHaveBeenCalledOnce();
});
