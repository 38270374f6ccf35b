import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import type { Branding } from '~/api/wire';
import { eventOf, plainLook } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { type Asked, serve } from '~/testing/server';
import { BrandingTab } from './BrandingTab';

afterEach(() => sessionStorage.clear());

await i18next.loadNamespaces(['branding', 'join', 'registration']);

const inherited: Branding = {
  colours: { background: null, panel: null, bar: null, accent: null, text: null },
  logo_choice: 'inherit',
  logo: null,
  icon_choice: 'inherit',
  icon: null,
  background_choice: 'inherit',
  background_picture: null,
  look: plainLook,
  checks: [],
};
const own = '/api/events/e_1/branding';
const picture = {
  id: 'i_1',
  url: '/pictures/i_1.webp',
  small_url: '/pictures/i_1.webp',
  width: 8,
  height: 2,
};
const logo = { ...picture, name: 'logo.png', credit: null };

/** Answers a form with what it would be stored as. */
const stored = ({ body }: Asked) => {
  const { colours, logo_choice } = body as Pick<Branding, 'colours' | 'logo_choice'>;
  const isCorrected = colours.text === '#cccccc';
  const check = { element: 'panel', wanted: 1.6, got: 16.7, is_corrected: isCorrected } as const;
  return {
    body: {
      ...inherited,
      colours,
      logo_choice,
      logo: logo_choice === 'picture' ? logo : null,
      checks: isCorrected ? [check] : [],
    },
  };
};

function drawTab(more: Parameters<typeof serve>[0] = {}) {
  const heard = serve({
    [`GET ${own}`]: { body: inherited },
    [`POST ${own}/preview`]: stored,
    [`PUT ${own}`]: stored,
    ...more,
  });
  drawPage(<BrandingTab event={eventOf({ id: 'e_1' })} />);
  const sent = (method: string, path = own) =>
    heard.filter((asked) => asked.method === method && asked.path === path).map(({ body }) => body);
  return { sent };
}

test('a colour is sent when it is whole, and the page knows that something is not saved', async () => {
  const { sent } = drawTab();
  const field = await screen.findByLabelText('Buttons');

  await userEvent.type(field, '#AA00');
  expect(screen.getByText('A colour looks like #0b5d4e.')).toBeTruthy();
  expect(screen.queryByText('Not saved yet.')).toBeNull();
  await userEvent.type(field, '44');
  expect(screen.getByText('Not saved yet.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save branding' }));

  await waitFor(() => expect(screen.queryByText('Not saved yet.')).toBeNull());
  expect(sent('PUT')).toMatchObject([{ colours: { accent: '#aa0044', bar: null } }]);
});

test('a text that cannot be read is told with both contrasts', async () => {
  drawTab();

  await userEvent.type(await screen.findByLabelText('Text'), '#cccccc');

  expect(
    await screen.findByText(
      'The text colour you chose cannot be read here (1.6 : 1). Another is used: 16.7 : 1.',
    ),
  ).toBeTruthy();
});

test('a logo is uploaded when it is chosen, and kept when the branding is saved', async () => {
  const { sent } = drawTab({ 'POST /api/library/pictures': { status: 201, body: logo } });
  await userEvent.selectOptions(await screen.findByLabelText('Which logo'), 'Own logo');

  const file = new File(['x'], 'logo.png', { type: 'image/png' });
  await userEvent.upload(screen.getByLabelText('Choose a logo, or drop it here'), file);
  expect(await screen.findByAltText('logo.png')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save branding' }));

  await waitFor(() => expect(sent('PUT')).toMatchObject([{ logo_choice: 'picture', logo_id: 'i_1' }]));
});

test('a file that is too large is refused before it is sent', async () => {
  const { sent } = drawTab();
  await userEvent.selectOptions(await screen.findByLabelText('Which logo'), 'Own logo');

  const file = new File([new Uint8Array(11 * 1024 * 1024)], 'logo.png', { type: 'image/png' });
  await userEvent.upload(screen.getByLabelText('Choose a logo, or drop it here'), file);

  expect(await screen.findByText('This is too much at once. Send less.')).toBeTruthy();
  expect(sent('POST', '/api/library/pictures')).toEqual([]);
});

test('without a key Unsplash says that it is off, and own pictures work', async () => {
  const library = { used_bytes: 0, most_bytes: 1, unsplash: false, unsplash_terms_accepted: false };
  drawTab({ 'GET /api/library': { body: library } });
  const field = await screen.findByLabelText('Which background');

  await userEvent.selectOptions(field, 'Picture from Unsplash');
  expect(await screen.findByText(/has not set up Unsplash/)).toBeTruthy();
  await userEvent.selectOptions(field, 'Own picture');

  expect(screen.getByText('Choose a picture, or drop it here')).toBeTruthy();
});

test('Unsplash’s terms come before its search', async () => {
  const library = { used_bytes: 0, most_bytes: 1, unsplash: true, unsplash_terms_accepted: false };
  drawTab({
    'GET /api/library': { body: library },
    'POST /api/library/unsplash/terms': { body: { ...library, unsplash_terms_accepted: true } },
  });
  await userEvent.selectOptions(await screen.findByLabelText('Which background'), 'Picture from Unsplash');

  expect(screen.queryByLabelText('Words to look for')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: 'Accept the terms' }));

  expect(await screen.findByLabelText('Words to look for')).toBeTruthy();
});
