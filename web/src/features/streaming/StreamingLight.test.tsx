import { notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import type { Stream, StreamingPart } from '~/generated/room';
import { drawInRoom } from '~/testing/room-stand';
import { StreamingLight } from './StreamingLight';

await i18next.loadNamespaces('streaming');

afterEach(() => notifications.clean());

const channel: Stream = {
  id: '0000000005',
  target: 'o_0000000000000001',
  name: 'Our channel',
  service: 'youtube',
  asked_at: 1,
  light: 'running',
  began_at: 2,
};
const page: Stream = { ...channel, id: '0000000006', name: 'Our page', light: 'stalled', began_at: null };

function drawLight(streaming: Partial<StreamingPart>) {
  const nothing = { streams: {}, troubles: {}, may_start: false, may: [] };
  return drawInRoom(<StreamingLight />, { room: { streaming: { ...nothing, ...streaming } } });
}

test('who attends is told where the session is seen live, and sees a light', async () => {
  await drawLight({ streams: { [channel.id]: channel } });

  expect(await screen.findByText('This session is streamed live to Our channel.')).toBeTruthy();
  expect(screen.getByText('Live stream')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Live stream' })).toBeNull();
});

test('one that arrives nowhere yet is not announced', async () => {
  await drawLight({ streams: { [page.id]: page } });

  expect(await screen.findByText('Stream interrupted')).toBeTruthy();
  expect(screen.queryByText(/is streamed live/)).toBeNull();
});

test('the stage is told which one is in trouble, and why', async () => {
  await drawLight({
    streams: { [channel.id]: channel, [page.id]: page },
    troubles: { [page.id]: 'refused' },
  });

  expect(await screen.findByText(/^Our page: The service takes nothing/)).toBeTruthy();
  expect(screen.getByText('Live stream')).toBeTruthy();
});

test('who may not start one is shown nothing while none runs', async () => {
  await drawLight({});

  expect(screen.queryByText('Stream')).toBeNull();
});
