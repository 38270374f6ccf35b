import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRetry } from './useRetry';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what was lost is tried again by itself, after ever longer pauses', () => {
  const { result } = renderHook(() => useRetry());

  act(() => result.current.lose());
  expect(result.current.isLost).toBe(true);
  act(() => void vi.advanceTimersByTime(3_000));
  expect(result.current).toMatchObject({ isLost: false, attempt: 1 });

  act(() => result.current.lose());
  act(() => void vi.advanceTimersByTime(3_000));
  expect(result.current.isLost).toBe(true);
  act(() => void vi.advanceTimersByTime(3_000));
  expect(result.current).toMatchObject({ isLost: false, attempt: 2 });
});

test('and at once when there is a net again', () => {
  const { result } = renderHook(() => useRetry());

  act(() => result.current.lose());
  act(() => void window.dispatchEvent(new Event('online')));

  expect(result.current).toMatchObject({ isLost: false, attempt: 1 });
});
