import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { EventFormPage } from './EventFormPage';

const original = eventOf({ id: 'e_1', access: 'password', password: 'blue-tulip' });

test('a copy is a filled form: nothing is made before it is saved', async () => {
  const heard = serve({
    'GET /api/events/e_1': { body: original },
    'POST /api/events': { status: 201, body: eventOf({ id: 'e_2' }) },
  });
  drawPage(<EventFormPage />, { path: '/events/new', address: '/events/new?copy=e_1' });

  const name = await screen.findByLabelText('Event name');
  expect(name).toHaveProperty('value', 'Keeping customers (copy)');
  expect(heard.filter(({ method }) => method !== 'GET')).toEqual([]);
  await userEvent.click(screen.getByText('Save event'));

  const made = heard.find(({ path, method }) => method === 'POST' && path === '/api/events');
  expect(made?.body).toMatchObject({
    title: 'Keeping customers (copy)',
    password: 'blue-tulip',
    copy_of: 'e_1',
  });
});
