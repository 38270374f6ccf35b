import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { PlayerPart } from '~/generated/room';
import { clipOf, ofStage, playerOf } from '~/testing/clip';
import { drawInRoom } from '~/testing/room-stand';
import { PlayerView } from './PlayerView';

const origin = 'https://frames.example.org';
const id = 'y_dQw4w9WgXcQ';
const video = (own = {}) =>
  clipOf({ id, media: 'youtube', key: id.slice(2), name: '', duration_ms: 0, until: null, ...own });

afterEach(() => vi.useRealTimers());

/** Stands where YouTube's page would be in the frame: hears what it is asked, and tells what a test has it tell. */
async function withVideo(own = {}, may: PlayerPart['may'] = []) {
  const { end } = await drawInRoom(<PlayerView />, { room: { player: playerOf(video(own), may) } });
  const frame = screen.getByTitle<HTMLIFrameElement>('YouTube video dQw4w9WgXcQ');
  const theirs = frame.contentWindow;
  if (!theirs) throw new Error('no frame');
  const said: { event: string; func?: string; args?: unknown[] }[] = [];
  theirs.postMessage = (message: string) => void said.push(JSON.parse(message));
  const tell = (info: object, from = origin) =>
    act(async () => {
      const data = JSON.stringify({ event: 'infoDelivery', info });
      window.dispatchEvent(new MessageEvent('message', { data, origin: from, source: theirs }));
    });
  return { end, frame, tell, said };
}

test('the frame is of the origin that the server names, and without controls of its own', async () => {
  const { frame } = await withVideo();

  expect(frame.src).toMatch(/^https:\/\/frames\.example\.org\/embed\/dQw4w9WgXcQ\?enablejsapi=1&/);
  expect(document.querySelector('script[src*="youtube"]')).toBeNull();
});

test('it is begun and brought to where everybody is', async () => {
  const { tell, said } = await withVideo({ playing: true, position_ms: 60_000, due: Date.now() });

  await tell({ playerState: 5, currentTime: 0, duration: 300 });
  expect(said.at(-1)).toMatchObject({ event: 'command', func: 'playVideo' });
  await tell({ playerState: 3 });
  await tell({ playerState: 1, currentTime: 0.5 });

  const { func, args = [] } = said.at(-1) ?? {};
  expect(func).toBe('seekTo');
  expect(Number(args[0])).toBeGreaterThanOrEqual(60);
  expect(screen.getByText(/^1:0\d \/ 5:00$/)).toBeTruthy();
});

test('other pages are not listened to', async () => {
  const { tell, said } = await withVideo({ playing: true, due: Date.now() });

  await tell({ playerState: 5, currentTime: 0, duration: 300 }, 'https://evil.example.org');

  expect(said.filter(({ event }) => event === 'command')).toEqual([]);
});

test('the stage passes its title on, once', async () => {
  const { end, tell } = await withVideo({}, ofStage);

  await tell({ playerState: 5, videoData: { title: 'A talk' } });
  await tell({ playerState: 5, videoData: { title: 'A talk' } });

  const named = end.heard('do').map((message) => message.t === 'do' && message.command);
  expect(named).toEqual([{ kind: 'name_clip', clip: id, name: 'A talk' }]);
});

test('a video that may not be shown elsewhere leaves the way to it', async () => {
  const { frame } = await withVideo();
  const data = JSON.stringify({ event: 'onError', info: 150 });

  await act(async () => {
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: frame.contentWindow }));
  });

  const link = screen.getByRole('link', { name: 'Watch at YouTube' });
  expect(link.getAttribute('href')).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ');
});

test('so does a frame that never answers', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await withVideo();

  await act(async () => void vi.advanceTimersByTime(10_500));

  expect(screen.getByRole('link', { name: 'Watch at YouTube' })).toBeTruthy();
});
