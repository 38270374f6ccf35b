import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Contact } from '~/api/wire';
import { drawPage } from '~/testing/panel';
import { recordingOf } from '~/testing/recordings';
import { serve } from '~/testing/server';
import { SendCard } from './SendCard';

await i18next.loadNamespaces(['library', 'invitations']);

const recording = recordingOf();
const ada: Contact = {
  id: 'c_1',
  email: 'ada@example.org',
  first_name: 'Ada',
  last_name: 'Lovelace',
  company: '',
  phone: '',
  language: '',
  group_ids: [],
  created_at: '2031-06-02T12:00:00Z',
};

type Read = { people: { name: string; email: string }[]; unread: string[] };

function drawCard(read: Read = { people: [], unread: [] }) {
  const heard = serve({
    'GET /api/contacts/groups': { body: { items: [], contacts: 1 } },
    'GET /api/contacts': { body: { items: [ada], total: 1 } },
    'GET /api/recordings/v_1/letters': {
      body: { items: [], total: 0, audience: { came: 2, registered: 0 } },
    },
    'POST /api/recordings/v_1/letters/read': { body: { ...read, repeated: 0 } },
    'POST /api/recordings/v_1/letters': { status: 201, body: { written: 1, known: 0, refused: 0 } },
  });
  drawPage(<SendCard recording={recording} />, { path: '/library/recordings/v_1' });
  const sent = () =>
    heard
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/letters'))
      .map(({ body }) => body);
  return { heard, sent };
}

const field = () => screen.findByRole('combobox', { name: 'Single people' });
const send = async () => userEvent.click(screen.getByRole('button', { name: 'Send' }));
const boris = { name: 'Boris', email: 'boris@example.org' };

test('a contact is found by typing, chosen, and sent to', async () => {
  const { sent } = drawCard();

  await userEvent.type(await field(), 'lov');
  await userEvent.click(await screen.findByText('Ada Lovelace <ada@example.org>'));
  await screen.findByText('Ada Lovelace · ada@example.org');
  await send();

  await waitFor(() =>
    expect(sent()).toEqual([
      { came: false, registered: false, group_ids: [], people: [{ name: 'Ada Lovelace', email: ada.email }] },
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Chosen people' })).toBeNull());
});

test('who was typed and not added yet is sent to as well', async () => {
  const { heard, sent } = drawCard({ people: [boris], unread: [] });

  await userEvent.type(await field(), 'Boris boris@example.org');
  await send();

  await waitFor(() => expect(sent()).toMatchObject([{ people: [boris] }]));
  expect(heard.find(({ path }) => path.endsWith('/read'))?.body).toEqual({ text: 'Boris boris@example.org' });
});

test('what is no address stays in the field, and nothing is sent', async () => {
  const { sent } = drawCard({ people: [boris], unread: ['boris@'] });

  await userEvent.type(await field(), 'boris@example.org, boris@{Enter}');

  await screen.findByText(/This cannot be read as an address/);
  expect(((await field()) as HTMLInputElement).value).toBe('boris@');
  await send();
  await screen.findByText(/This cannot be read as an address/);
  expect(sent()).toEqual([]);
});

test('several that are pasted are chips of their own, each once, and can be left out', async () => {
  const dora = { name: '', email: 'dora@example.org' };
  const { heard } = drawCard({ people: [boris, dora], unread: [] });

  await userEvent.click(await field());
  await userEvent.paste('boris@example.org\ndora@example.org');
  await screen.findByText('dora@example.org');
  await userEvent.paste('boris@example.org\ndora@example.org');
  await waitFor(() => expect(heard.filter(({ path }) => path.endsWith('/read'))).toHaveLength(2));
  await userEvent.click(screen.getByRole('button', { name: 'Leave out Boris' }));

  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['dora@example.org']);
});
