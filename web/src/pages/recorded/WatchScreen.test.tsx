import { fireEvent, waitFor } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { OpenedRecording, RecordedCard } from '~/api/wire';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { WatchScreen } from './WatchScreen';

await i18next.loadNamespaces(['page']);

const card: RecordedCard = {
  title: 'Spring update',
  organizer: 'Acme',
  began_at: '2031-06-02T12:00:00Z',
  duration_ms: 5000,
  width: 1280,
  height: 720,
  has_poster: false,
  access: 'open',
  asks: [],
  consent: '',
  look: { logo: '', background: '', colours: {} } as unknown as RecordedCard['look'],
};
const opened: OpenedRecording = { media: '/api/recorded/k/media.mp4?given=p', film: 2, viewer: 'v' };

test('a film that was trimmed while it is watched is played from its start by its own number', async () => {
  const heard = serve({ 'POST /api/recorded/k/watched': { body: { film: 3 } } });
  const nothing = async () => undefined;
  drawPage(<WatchScreen id="k" card={card} opened={opened} onPlay={nothing} onUnknown={nothing} />, {
    path: '/embed/recording/k',
  });
  const source = () => document.querySelector('video')?.getAttribute('src');
  expect(source()).toBe('/api/recorded/k/media.mp4?given=p&film=2');

  fireEvent.error(document.querySelector('video') as HTMLVideoElement);

  await waitFor(() => expect(source()).toBe('/api/recorded/k/media.mp4?given=p&film=3'));
  expect(heard[0]?.body).toEqual({ viewer: 'v', seconds: 0 });
});
