import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { EventSettingsPage } from '~/pages/event-form/EventFormPage';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { EventFrame } from './EventFrame';

afterEach(() => sessionStorage.clear());

const event = eventOf({ id: 'e_1', language: 'ru', local_start: '2031-11-24T18:00' });
const registration = { body: { update_unsent: false } };

function drawEvent(address = '/events/e_1/edit') {
  serve({
    'GET /api/events/e_1': { body: event },
    'GET /api/events/e_1/registration': registration,
    'PATCH /api/events/e_1': { body: event },
  });
  return drawPage(<EventFrame />, {
    path: '/events/:eventId',
    address,
    children: [
      { index: true, element: null },
      { path: 'edit', element: <EventSettingsPage /> },
    ],
  });
}

const rename = async (name: string) =>
  fireEvent.change(await screen.findByLabelText('Event name'), { target: { value: name } });

test('an event’s page tells its language and that it is open to everybody', async () => {
  drawEvent('/events/e_1');

  expect(await screen.findByText('Open access')).toBeTruthy();
  expect(screen.getByText('Русский')).toBeTruthy();
});

test('what is not saved stays while somebody looks at another part, and the tab says so', async () => {
  drawEvent();
  await rename('Autumn');

  await userEvent.click(screen.getByText('Overview'));
  expect(screen.getByLabelText('not saved yet')).toBeTruthy();
  await userEvent.click(screen.getByText('Settings'));

  expect(await screen.findByLabelText('Event name')).toHaveProperty('value', 'Autumn');
});

test('leaving the event with unsaved changes is asked about, and staying loses nothing', async () => {
  const { router } = drawEvent();
  await rename('Autumn');

  await router.navigate('/settings');
  await userEvent.click(await screen.findByText('Stay here'));

  expect(router.state.location.pathname).toBe('/events/e_1/edit');
  await router.navigate('/settings');
  await userEvent.click(await screen.findByText('Leave without saving'));
  expect(router.state.location.pathname).toBe('/settings');
  expect(sessionStorage.length).toBe(0);
});

test('discarding brings back what is saved, and nothing is left to warn of', async () => {
  const { router } = drawEvent();
  await rename('Autumn');

  await userEvent.click(screen.getByText('Discard changes'));

  expect(screen.getByLabelText('Event name')).toHaveProperty('value', event.title);
  await router.navigate('/settings');
  expect(router.state.location.pathname).toBe('/settings');
});

test('what was saved is no longer warned of', async () => {
  const { router } = drawEvent();
  await rename('Autumn');

  await userEvent.click(screen.getByText('Save event'));
  await screen.findByText(/is saved/);

  await router.navigate('/settings');
  expect(router.state.location.pathname).toBe('/settings');
});
