import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { ContactField } from './ContactField';

await i18next.loadNamespaces(['invitations']);

const ada = {
  id: 'c_1',
  email: 'ada@example.org',
  first_name: 'Ada',
  last_name: 'Lovelace',
  company: '',
  phone: '',
  language: '',
  group_ids: [],
};

test('a contact is found by typing and handed over as a line', async () => {
  const heard = serve({
    'GET /api/contacts/groups': { body: { items: [], contacts: 1 } },
    'GET /api/contacts': { body: { items: [ada], total: 1 } },
  });
  const choose = vi.fn();
  drawPage(<ContactField onChoose={choose} />);

  await userEvent.type(await screen.findByRole('combobox', { name: 'Add from your contacts' }), 'lov');
  await userEvent.click(await screen.findByText('Ada Lovelace <ada@example.org>'));

  expect(choose).toHaveBeenCalledWith('Ada Lovelace <ada@example.org>');
  expect(heard.filter(({ path }) => path === '/api/contacts')).toHaveLength(1);
});

test('who has no contacts is not offered any', async () => {
  const heard = serve({ 'GET /api/contacts/groups': { body: { items: [], contacts: 0 } } });
  drawPage(<ContactField onChoose={() => undefined} />);

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(screen.queryByRole('combobox')).toBeNull();
});
