import { act, fireEvent, screen } from '@testing-library/react';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Recording } from '~/api/wire';
import { drawPage } from '~/testing/panel';
import { recordingOf } from '~/testing/recordings';
import { Trimmer } from './Trimmer';

await i18next.loadNamespaces(['trim']);

const minute = 60_000;
const film = () => screen.getByLabelText<HTMLVideoElement>('Spring update');
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' });

const recording = recordingOf({ duration_ms: minute });

type Becomes = (now: Recording) => void;

function Opened({ onDrawn }: { onDrawn: (becomes: Becomes) => void }) {
  const [now, setNow] = useState(recording);
  useEffect(() => onDrawn(setNow), [onDrawn]);
  return <Trimmer recording={now} onClose={() => undefined} />;
}

/** Returns what the server says anew of the recording. */
function trims(): Becomes {
  let becomes: Becomes = () => undefined;
  const onDrawn = (set: Becomes) => {
    becomes = set;
  };
  drawPage(<Opened onDrawn={onDrawn} />);
  return (now) => act(() => becomes(now));
}

test('a film that is lost while it is cut says so, and comes back where it stood without playing by itself', async () => {
  trims();
  const load = vi.spyOn(film(), 'load').mockImplementation(() => undefined);
  const play = vi.spyOn(film(), 'play').mockResolvedValue();
  film().currentTime = 12;

  fireEvent.error(film());
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  film().currentTime = 0;
  fireEvent.loadedMetadata(film());

  expect(film().currentTime).toBe(12);
  expect(play).not.toHaveBeenCalled();
  expect(screen.queryByText('The film cannot be fetched at the moment.')).toBeNull();
});

test('cuts that were chosen in another film than there is now cannot be saved', () => {
  const becomes = trims();
  expect(save().disabled).toBe(false);

  becomes({ ...recording, film: recording.film + 1, duration_ms: minute / 2 });

  expect(screen.getByRole('alert').textContent).toContain('This recording was cut anew elsewhere meanwhile.');
  expect(save().disabled).toBe(true);
});
