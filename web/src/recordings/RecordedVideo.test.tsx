import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { draw } from '~/testing/render';
import { RecordedVideo } from './RecordedVideo';

test('a film that is lost says so, and goes on where it was when it is wanted again', async () => {
  const onLost = vi.fn();
  draw(<RecordedVideo media="/film.mp4" label="Spring update" onLost={onLost} />);
  const film = screen.getByLabelText<HTMLVideoElement>('Spring update');
  const load = vi.spyOn(film, 'load').mockImplementation(() => {
    film.currentTime = 0;
  });
  vi.spyOn(film, 'play').mockResolvedValue();
  film.currentTime = 75;

  fireEvent.error(film);

  expect(screen.getByRole('alert').textContent).toContain('The film cannot be fetched at the moment.');
  expect(onLost).toHaveBeenCalledOnce();

  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  fireEvent.error(film);
  fireEvent(window, new Event('online'));
  expect(load).toHaveBeenCalledTimes(2);
  fireEvent.loadedMetadata(film);

  expect(film.currentTime).toBe(75);
  expect(screen.queryByRole('alert')).toBeNull();
});
