import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { drawPage } from '~/testing/panel';
import { pickerIn } from '~/testing/picker';
import { serve } from '~/testing/server';
import { ImportPage } from './ImportPage';

await i18next.loadNamespaces(['contacts', 'imports']);

const read = {
  id: 'i_1',
  file_name: 'list.csv',
  state: 'read',
  encoding: 'windows-1251',
  separator: ';',
  has_header: true,
  columns: ['email', null],
  headings: ['Почта', 'Кто'],
  lines: [{ number: 2, cells: ['anna@example.com', 'Анна'] }],
  total: 3,
  done: 0,
  added: 0,
  updated: 0,
  unchanged: 0,
  left_out: 0,
};
const done = { ...read, state: 'done', lines: [], headings: [], done: 3, added: 2, left_out: 1 };
const place = { path: '/contacts/import/:importId', address: '/contacts/import/i_1' };

test('columns are matched, a group is made, and the report names what was left out', async () => {
  const heard = serve({
    'GET /api/contacts/imports/i_1': { body: read },
    'GET /api/contacts/groups': { body: { items: [], contacts: 0 } },
    'POST /api/contacts/imports/i_1/start': { body: done },
  });
  drawPage(<ImportPage />, place);

  await userEvent.selectOptions(await screen.findByLabelText('Meaning of Кто'), 'name');
  await userEvent.selectOptions(screen.getByLabelText('Put everybody into'), 'new');
  expect(screen.getByRole('button', { name: 'Import 3 contacts' }).hasAttribute('disabled')).toBe(true);
  await userEvent.type(screen.getByLabelText('Name of the group'), 'Fair');
  await userEvent.click(screen.getByRole('button', { name: 'Import 3 contacts' }));

  const link = await screen.findByRole('link', { name: 'Download the lines that were left out' });
  expect(link.getAttribute('href')).toBe('/api/contacts/imports/i_1/left-out.csv');
  expect(heard.find(({ method }) => method === 'POST')?.body).toEqual({
    columns: ['email', 'name'],
    known: 'fill',
    group_ids: [],
    new_group: 'Fair',
  });
});

test('without a column of addresses nothing can be started', async () => {
  serve({
    'GET /api/contacts/imports/i_1': { body: { ...read, columns: [null, null] } },
    'GET /api/contacts/groups': { body: { items: [], contacts: 0 } },
  });
  drawPage(<ImportPage />, place);

  expect(await screen.findByText('Say which column holds the email addresses.')).toBeTruthy();
});

test('another encoding is read by the server, and what it found is shown', async () => {
  const heard = serve({
    'GET /api/contacts/imports/i_1': { body: read },
    'GET /api/contacts/groups': { body: { items: [], contacts: 0 } },
    'PUT /api/contacts/imports/i_1': {
      body: { ...read, encoding: 'koi8-r', lines: [{ number: 2, cells: ['anna@example.com', 'юММЮ'] }] },
    },
  });
  drawPage(<ImportPage />, place);

  await userEvent.selectOptions(await screen.findByLabelText('Encoding'), 'koi8-r');

  expect(await screen.findByText('юММЮ')).toBeTruthy();
  expect(heard.find(({ method }) => method === 'PUT')?.body).toEqual({
    encoding: 'koi8-r',
    separator: ';',
    has_header: true,
  });
});

test('a file that was refused can be picked again once it was mended', async () => {
  serve({ 'POST /api/contacts/imports': { status: 422, body: { code: 'unreadable_file' } } });
  const { container } = drawPage(<ImportPage />, { path: '/contacts/import' });
  const field = pickerIn(container);

  await userEvent.upload(field, new File(['?'], 'list.csv', { type: 'text/csv' }));

  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toBe(''));
  expect(field.value).toBe('');
});
