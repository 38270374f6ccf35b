import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { drawInRoom } from '~/testing/room-stand';
import { PagePicture } from './PagePicture';

afterEach(() => vi.useRealTimers());

test('a page that could not be fetched is fetched again, by itself and by whoever wants it', async () => {
  const learn = vi.fn();
  await drawInRoom(<PagePicture name="one" src="/one.webp" alt="Page 1" onLoad={learn} />);
  vi.useFakeTimers();

  fireEvent.error(screen.getByRole('img'));
  expect(screen.queryByRole('img')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  fireEvent.error(screen.getByRole('img'));
  await act(() => vi.advanceTimersByTimeAsync(10_000));

  fireEvent.load(screen.getByRole('img'));
  expect(learn).toHaveBeenCalledOnce();
});
