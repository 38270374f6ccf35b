import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { afterEach, expect, test } from 'vitest';
import type { LobbySettings } from '~/api/wire';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { LobbyTab } from './LobbyTab';

afterEach(() => sessionStorage.clear());

await i18next.loadNamespaces(['branding']);

const empty: LobbySettings = { message: '', agenda: [], profiles: [], has_music: false, music: null };
const own = '/api/events/e_1/lobby';

function drawTab(answers: Parameters<typeof serve>[0]) {
  const heard = serve({ [`GET ${own}`]: { body: empty }, ...answers });
  drawPage(<LobbyTab event={eventOf({ id: 'e_1' })} />);
  return { sent: () => heard.filter(({ method }) => method === 'PUT').map(({ body }) => body) };
}

test('entries in which nothing was written are left out', async () => {
  const saved = { ...empty, agenda: [{ time: '18:00', title: 'Welcome' }] };
  const { sent } = drawTab({ [`PUT ${own}`]: { body: saved } });
  await userEvent.click(await screen.findByRole('button', { name: 'Add an item' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add an item' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a presenter' }));
  expect(screen.queryByText('Not saved yet.')).toBeNull();

  await userEvent.type(screen.getByLabelText('Time of item 2'), '18:00');
  await userEvent.type(screen.getByLabelText('Item 2'), 'Welcome');
  expect(screen.getByText('Not saved yet.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Save lobby' }));

  await waitFor(() => expect(screen.queryByText('Not saved yet.')).toBeNull());
  expect(sent()).toEqual([
    {
      message: '',
      agenda: [{ time: '18:00', title: 'Welcome' }],
      profiles: [],
      has_music: false,
      music_id: null,
    },
  ]);
});

test('what the server finds wrong stands beside its entry', async () => {
  const errors = [{ field: 'profiles.0.name', problem: 'too_short' }];
  drawTab({ [`PUT ${own}`]: { status: 422, body: { code: 'invalid', errors } } });

  await userEvent.click(await screen.findByRole('button', { name: 'Add a presenter' }));
  await userEvent.type(screen.getByLabelText(/About/), 'Ten years.');
  await userEvent.click(screen.getByRole('button', { name: 'Save lobby' }));

  expect(await screen.findByText('This is too short.')).toBeTruthy();
});
