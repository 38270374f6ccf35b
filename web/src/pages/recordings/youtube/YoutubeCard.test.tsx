import { fireEvent, screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { ServiceLink, YoutubeExport } from '~/api/wire';
import { drawPage } from '~/testing/panel';
import { recordingOf } from '~/testing/recordings';
import { serve } from '~/testing/server';
import { YoutubeCard } from './YoutubeCard';

await i18next.loadNamespaces(['library']);

const recording = recordingOf({ title: 'Spring <update>' });
const linked: NonNullable<ServiceLink['linked']> = {
  name: 'Hana films',
  mail: '',
  state: 'ok',
  linked_by: 'Hana',
  linked_at: '2031-06-02T12:00:00Z',
};
const underWay: YoutubeExport = {
  title: 'Spring',
  description: 'What we said.',
  state: 'uploading',
  problem: '',
  reason: '',
  sent_bytes: 399,
  total_bytes: 400,
  tried_again_at: '2031-06-03T07:05:00Z',
  studio: '',
};

function drawCard(link: Partial<ServiceLink>, last: Partial<YoutubeExport> | null = null) {
  const found = last && { ...underWay, ...last };
  const heard = serve({
    'GET /api/account/links/youtube': {
      body: { service: 'youtube', is_offered: true, linked: null, address_back: '', ...link },
    },
    'GET /api/recordings/v_1/youtube': { body: { export: found } },
    'DELETE /api/recordings/v_1/youtube': { body: { export: { ...underWay, state: 'cancelled' } } },
    'PUT /api/recordings/v_1/youtube': { body: { export: { ...underWay, state: 'waiting', sent_bytes: 0 } } },
  });
  drawPage(<YoutubeCard recording={recording} />, { path: '/library/recordings/v_1' });
  return heard;
}

test('without keys of the operator it says who can do what', async () => {
  drawCard({ is_offered: false });

  expect(await screen.findByText(/YouTube is not set up on this server/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'How to set it up' }).getAttribute('href')).toBe(
    '/settings#youtube',
  );
});

test('without a channel it offers to link one', async () => {
  drawCard({});

  expect(await screen.findByRole('button', { name: 'Link YouTube' })).toBeTruthy();
});

test('a channel that lets us in no more is to be linked again', async () => {
  drawCard({ linked: { ...linked, state: 'needs_again' } });

  expect(await screen.findByRole('button', { name: 'Link it again' })).toBeTruthy();
});

test('the title of the recording is proposed without what YouTube does not take, and sent trimmed', async () => {
  const heard = drawCard({ linked });
  const title = await screen.findByLabelText<HTMLInputElement>('Title on YouTube');
  expect(title.value).toBe('Spring update');
  expect(screen.getByText('To the channel “Hana films”')).toBeTruthy();

  fireEvent.change(title, { target: { value: ' Spring ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));

  expect(await screen.findByText('Waits for its turn')).toBeTruthy();
  const sent = heard.find(({ method }) => method === 'PUT');
  expect(sent?.body).toEqual({ title: 'Spring', description: '' });
});

test('brackets are told before anything is sent', async () => {
  const heard = drawCard({ linked });
  fireEvent.change(await screen.findByLabelText('Title on YouTube'), { target: { value: 'a > b' } });
  fireEvent.click(screen.getByRole('button', { name: 'Export' }));

  expect(await screen.findByText(/Without < and >/)).toBeTruthy();
  expect(heard.some(({ method }) => method === 'PUT')).toBe(false);
});

test('a film on its way shows whole percents, and can be stopped', async () => {
  const heard = drawCard({ linked }, {});
  expect(await screen.findByText('99 %')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));

  expect(await screen.findByRole('button', { name: 'Export' })).toBeTruthy();
  expect(heard.some(({ method }) => method === 'DELETE')).toBe(true);
});

test('what waits says for what, and until when in the zone of who reads it', async () => {
  drawCard({ linked }, { problem: 'quota' });

  const said = await screen.findByText(/What this server may upload in a day is used up/);
  expect(said.textContent).toMatch(/Jun 3.*9:05/);
  expect(screen.getByRole('button', { name: 'Try now' })).toBeTruthy();
});

test('what waits for the channel offers to link it, and not to try in vain', async () => {
  drawCard({ linked: { ...linked, state: 'needs_again' } }, { problem: 'not_linked' });

  expect(await screen.findByRole('button', { name: 'Link it again' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try now' })).toBeNull();
});

test('what has failed says why, and keeps what was typed for the next try', async () => {
  drawCard({ linked }, { state: 'failed', problem: 'refused', reason: 'forbidden' });

  expect(await screen.findByText('The export has failed. YouTube refused it: forbidden')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Description').value).toBe('What we said.');
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('what is there leads to Studio, also when the channel is linked no more', async () => {
  const studio = 'https://studio.youtube.com/video/abc/edit';
  drawCard({}, { state: 'done', studio });

  const way = await screen.findByRole('link', { name: 'Open in YouTube Studio' });
  expect(way.getAttribute('href')).toBe(studio);
});
