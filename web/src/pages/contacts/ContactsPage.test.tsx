import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { ContactsPage } from './ContactsPage';

await i18next.loadNamespaces(['contacts']);

const anna = {
  id: 'c_1',
  email: 'anna@example.com',
  first_name: 'Anna',
  last_name: 'Nowak',
  company: 'Lamp',
  phone: '',
  language: 'pl',
  group_ids: ['g_1'],
  created_at: '2031-06-02T12:00:00Z',
};
const boris = {
  ...anna,
  id: 'c_2',
  email: 'boris@example.com',
  first_name: '',
  last_name: '',
  group_ids: [],
};
const guests = { id: 'g_1', name: 'Guests', contacts: 1 };

function serveList(items = [anna, boris], total = 60) {
  return serve({
    'GET /api/contacts': { body: { items, total } },
    'GET /api/contacts/groups': { body: { items: [guests], contacts: total } },
    'POST /api/contacts/delete': { body: { contacts: 60 } },
    'POST /api/contacts/groups/g_1/add': { body: { contacts: 1 } },
    'POST /api/contacts': { status: 409, body: { code: 'contact_exists', contact_id: 'c_1' } },
  });
}

test('an empty list leads to the import', async () => {
  serve({
    'GET /api/contacts': { body: { items: [], total: 0 } },
    'GET /api/contacts/groups': { body: { items: [], contacts: 0 } },
  });
  drawPage(<ContactsPage />);

  const link = await screen.findByRole('link', { name: 'Import a file' });

  expect(link.getAttribute('href')).toBe('/contacts/import');
});

test('who is ticked is put into a group', async () => {
  const heard = serveList();
  drawPage(<ContactsPage />);

  await userEvent.click(await screen.findByLabelText('Select Anna Nowak'));
  await userEvent.click(screen.getByText('Add to group'));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Guests' }));

  expect(await screen.findByText('1 contact is added to Guests.')).toBeTruthy();
  expect(heard.find(({ path }) => path.endsWith('/add'))?.body).toEqual({ ids: ['c_1'], matching: null });
});

test('all that are shown are deleted only after asking', async () => {
  const heard = serveList();
  drawPage(<ContactsPage />);

  await userEvent.click(await screen.findByLabelText('Select all on this page'));
  await userEvent.click(screen.getByText('Select all 60'));
  await userEvent.click(screen.getByText('Delete'));
  expect(heard.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.click(await screen.findByText('Delete for good'));

  expect(await screen.findByText('60 contacts are deleted.')).toBeTruthy();
  const sent = heard.find(({ path }) => path === '/api/contacts/delete');
  expect(sent?.body).toEqual({ ids: [], matching: { search: '', group_id: null } });
});

test('an address that is in the list is told beside its field', async () => {
  serveList();
  drawPage(<ContactsPage />);

  await userEvent.click(await screen.findByText('Add contact'));
  await userEvent.type(await screen.findByLabelText('Email'), 'anna@example.com');
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Add contact' }));

  expect(await screen.findByText('Somebody with this address is in your list already.')).toBeTruthy();
});
