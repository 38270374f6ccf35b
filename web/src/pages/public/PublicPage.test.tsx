import { screen } from '@testing-library/react';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { ListedEvent, PublicPage as Shown } from '~/api/wire';
import { plainLook } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { PublicPage } from './PublicPage';

await i18next.loadNamespaces(['page', 'cities', 'entry', 'join']);

const listed: ListedEvent = {
  room_id: '123456789',
  title: 'Autumn lecture',
  room_type: 'webinar',
  starts_at: '2031-11-24T17:00:00Z',
  duration_minutes: 60,
  zone: 'Europe/Warsaw',
  language: 'en',
  is_live: false,
  takes_registrations: true,
};

function draw(page: Partial<Shown> | undefined) {
  serve({
    'GET /api/pages/acme': page
      ? { body: { name: 'Acme School', text: 'We teach.', look: plainLook, events: [], ...page } }
      : { status: 404, body: { code: 'no_such_page' } },
  });
  drawPage(<PublicPage />, { path: '/p/:pageName', address: '/p/acme' });
}

test('an announced event says when it is and leads to its registration', async () => {
  draw({ events: [listed, { ...listed, room_id: '2', title: 'Talk', takes_registrations: false }] });

  const register = await screen.findByRole('link', { name: 'Register for Autumn lecture' });
  expect(register.getAttribute('href')).toBe('/join/123456789');
  expect(screen.getByRole('link', { name: 'Join Talk' }).getAttribute('href')).toBe('/join/2');
  expect(screen.getByRole('link', { name: 'Sign in to Acme School' }).getAttribute('href')).toBe(
    '/p/acme/login',
  );
});

test('a page with nothing to announce says so', async () => {
  draw({});

  await screen.findByText('Nothing is announced at the moment. Look in again.');
  await screen.findByRole('heading', { name: 'Acme School' });
});

test('the tab shows the account’s icon while the page is open', async () => {
  const icon = {
    id: 'i_1',
    url: '/pictures/i_1.png',
    small_url: '',
    width: 180,
    height: 180,
    name: '',
    credit: null,
  };
  draw({ look: { ...plainLook, icon } });

  await screen.findByRole('heading', { name: 'Acme School' });
  expect(document.head.querySelector('link[rel="icon"]')?.getAttribute('href')).toBe('/pictures/i_1.png');
});

test('an address that is nobody’s says so', async () => {
  draw(undefined);

  await screen.findByRole('heading', { name: 'This page is not there' });
});
