import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '~/testing/server';
import { useOpened } from './useOpened';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const index = { duration_ms: 60_000, chapters: [], words: [], places: [] };
const minute = { from_ms: 0, seq: 1, at: 0, parts: {}, frames: [] };

test('what is beside a film may come later, and takes the place of no film that plays', async () => {
  serve({});
  const film = document.createElement('div');
  const video = film.appendChild(document.createElement('video'));
  let isPaused = false;
  Object.defineProperty(video, 'paused', { get: () => isPaused });
  video.currentTime = 12;
  const { result } = renderHook(() => useOpened((name) => `/beside/${name}`, { current: film }));
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(result.current.opened).toBe('absent');

  serve({
    'GET /beside/replay/index.json': { body: index },
    'GET /beside/replay/0.json': { body: minute },
  });
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(result.current.opened).toBe('absent');

  isPaused = true;
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(result.current.opened).toMatchObject({ index });
  expect(result.current.fromMs).toBe(12_000);
});
