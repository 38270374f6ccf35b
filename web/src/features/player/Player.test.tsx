import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Clip, OwnStagePart, PlayerPart } from '~/generated/room';
import { clipOf, ofStage, playerOf } from '~/testing/clip';
import { drawInRoom } from '~/testing/room-stand';
import { PlayerView } from './PlayerView';
import { setVolume } from './volume';

const speaking: OwnStagePart = {
  on_air: true,
  heard_in: 'hall',
  microphone: true,
  camera: false,
  screen: false,
  may_switch: ['microphone'],
  may: [],
};

/** What jsdom has no media for: an element that has its data, and plays when it is let. */
let lets: boolean;

beforeEach(() => {
  lets = true;
  vi.spyOn(HTMLMediaElement.prototype, 'readyState', 'get').mockReturnValue(
    HTMLMediaElement.HAVE_ENOUGH_DATA,
  );
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(async function (this: HTMLMediaElement) {
    if (!lets && !this.muted) throw new DOMException('', 'NotAllowedError');
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  setVolume({ level: 1, isMuted: false });
});

const withClip = (clip: Clip, may: PlayerPart['may'] = [], stage?: OwnStagePart) =>
  drawInRoom(<PlayerView />, { room: { player: playerOf(clip, may) }, own: stage ? { stage } : {} });

const playing = () => clipOf({ playing: true, position_ms: 60_000, due: Date.now() - 5_000 });

const film = (): HTMLMediaElement => {
  const element = screen.getByLabelText('Trailer.mp4');
  if (!(element instanceof HTMLMediaElement)) throw new Error('no film');
  return element;
};

test('who comes late starts in the middle', async () => {
  await withClip(playing());

  expect(film().currentTime).toBeGreaterThan(64.9);
  expect(film().currentTime).toBeLessThan(68);
  expect(HTMLMediaElement.prototype.play).toHaveBeenCalled();
  expect(film().muted).toBe(false);
});

test('an attendee hears and sees, sets the volume, and moves nothing', async () => {
  await withClip(playing());

  expect(screen.getByText(/^1:0\d \/ 2:00$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /for everyone/ })).toBeNull();
  expect(screen.queryByRole('slider', { name: 'Position' })).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Silent for me' }));

  expect(film().muted).toBe(true);
});

test('the stage plays, seeks and puts away', async () => {
  const { end } = await withClip(clipOf(), ofStage);

  await userEvent.click(screen.getByRole('button', { name: 'Play for everyone' }));
  const clip = clipOf().id;
  expect(end.lastCommand().command).toEqual({ kind: 'play_clip', clip, position_ms: null });

  fireEvent.keyDown(screen.getByRole('slider', { name: 'Position' }), { key: 'ArrowRight' });
  expect(end.lastCommand().command).toEqual({ kind: 'seek_clip', clip, position_ms: 1_000 });

  await userEvent.click(screen.getByRole('button', { name: 'Stop showing' }));
  expect(end.lastCommand().command).toEqual({ kind: 'hide_content' });
});

test('what has run to its end begins anew', async () => {
  const { end } = await withClip(clipOf({ playing: true, due: 5 }), ofStage);

  await userEvent.click(screen.getByRole('button', { name: 'Play for everyone' }));

  expect(end.lastCommand().command).toMatchObject({ kind: 'play_clip', position_ms: 0 });
});

test('an end that comes a little before its time is no new beginning', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'ended', 'get').mockReturnValue(true);
  vi.spyOn(HTMLMediaElement.prototype, 'duration', 'get').mockReturnValue(64);

  await withClip(playing());

  expect(HTMLMediaElement.prototype.play).not.toHaveBeenCalled();
});

test('who wants no sound is not asked to tap for it', async () => {
  lets = false;
  setVolume({ level: 1, isMuted: true });

  await withClip(playing());

  expect(film().muted).toBe(true);
  expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull();
});

test('where the browser refuses sound it plays without, and a tap brings it', async () => {
  lets = false;
  await withClip(playing());

  const tap = await screen.findByRole('button', { name: 'Tap to hear' });
  expect(film().muted).toBe(true);
  lets = true;
  await userEvent.click(tap);

  expect(film().muted).toBe(false);
  expect(screen.queryByRole('button', { name: 'Tap to hear' })).toBeNull();
});

test('only who has the microphone on is asked to wear headphones', async () => {
  await withClip(playing(), ofStage, speaking);

  expect(screen.getByText('Wear headphones')).toBeTruthy();
});

test('nobody else is', async () => {
  await withClip(playing(), ofStage, { ...speaking, microphone: false });

  expect(screen.queryByText('Wear headphones')).toBeNull();
});

test('a file that is gone is said to be gone', async () => {
  await withClip(clipOf());

  fireEvent.error(film());

  expect(await screen.findByText(/^This cannot be fetched/)).toBeTruthy();
});

test('the volume of this device is kept', async () => {
  await withClip(clipOf());

  fireEvent.keyDown(screen.getByRole('slider', { name: 'Volume for me' }), { key: 'ArrowLeft' });

  await waitFor(() => expect(film().volume).toBe(0.95));
  expect(JSON.parse(localStorage.getItem('rostrum.player.volume') ?? '')).toEqual({
    level: 0.95,
    isMuted: false,
  });
});

test('nothing of YouTube is asked for while a film of the library is shown', async () => {
  await act(async () => void (await withClip(playing())));

  expect(document.querySelector('iframe')).toBeNull();
});
