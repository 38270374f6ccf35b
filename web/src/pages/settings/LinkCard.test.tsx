import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ServiceLink, ServiceName } from '~/api/wire';
import { keepWayBack } from '~/links/way-back';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { LinkCard } from './LinkCard';

const linked: NonNullable<ServiceLink['linked']> = {
  name: 'Hana',
  mail: 'hana@dropbox.example',
  state: 'ok',
  linked_by: 'Hana',
  linked_at: '2031-06-02T12:00:00Z',
};

function drawCard(link: Partial<ServiceLink>, query = '', service: ServiceName = 'dropbox') {
  const address_back = `https://webinar.example.org/api/account/links/${service}/back`;
  serve({
    [`GET /api/account/links/${service}`]: {
      body: { service, is_offered: true, linked: null, address_back, ...link },
    },
  });
  return drawPage(<LinkCard service={service} />, { path: '/settings', address: `/settings${query}` });
}

test('without keys of the operator it says how to get them, and for which address', async () => {
  drawCard({ is_offered: false });

  expect(await screen.findByText(/Dropbox is not set up on this server/)).toBeTruthy();
  expect(screen.getByText(/ROSTRUM_DROPBOX_KEY/)).toBeTruthy();
  expect(screen.getByText(/links\/dropbox\/back/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Link a Dropbox' })).toBeNull();
});

test('a Dropbox that lets us in no more asks to be linked again', async () => {
  drawCard({ linked: { ...linked, state: 'needs_again' } });

  expect(await screen.findByRole('button', { name: 'Link it again' })).toBeTruthy();
  expect(screen.getByText(/no longer lets us in/)).toBeTruthy();
});

test('who comes back without having allowed it is told so once: the word leaves the address', async () => {
  const { router } = drawCard({}, '?dropbox=denied');

  expect(await screen.findByText('Dropbox was not linked: you did not allow it.')).toBeTruthy();
  expect(router.state.location.search).toBe('');
});

test('a word that is none of ours says nothing', async () => {
  drawCard({ linked }, '?dropbox=<b>evil</b>');

  expect(await screen.findByText('Linked: Hana (hana@dropbox.example)')).toBeTruthy();
  expect(screen.queryByText(/evil/)).toBeNull();
});

test('a channel says how an operator gets keys, with the address to paste', async () => {
  drawCard({ is_offered: false }, '', 'youtube');

  expect(await screen.findByText(/Export to YouTube is not set up on this server/)).toBeTruthy();
  expect(screen.getByText(/ROSTRUM_YOUTUBE_CLIENT_ID/)).toBeTruthy();
  expect(screen.getByText(/links\/youtube\/back/)).toBeTruthy();
});

test('an account at Google without a channel is told so in clear words', async () => {
  drawCard({}, '?youtube=nothing', 'youtube');

  expect(await screen.findByText(/this account at Google has no channel/)).toBeTruthy();
});

test('who began to link at a recording gets back there', async () => {
  keepWayBack('youtube', '/library/recordings/v_1#youtube');
  drawCard({ linked: { ...linked, name: 'Hana films', mail: '' } }, '?youtube=linked', 'youtube');

  expect(await screen.findByText('Linked: Hana films')).toBeTruthy();
  const back = screen.getByRole('link', { name: 'Go on where you were' });
  expect(back.getAttribute('href')).toBe('/library/recordings/v_1#youtube');
});
