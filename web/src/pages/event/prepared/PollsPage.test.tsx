import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { Outlet } from 'react-router';
import { expect, test } from 'vitest';
import type { Event, Prepared } from '~/api/wire';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { draftKeys } from '~/ui/drafts';
import { CallsPage } from './CallsPage';
import { PollsPage } from './PollsPage';

await i18next.loadNamespaces(['prepared', 'polls', 'poll_form', 'call_to_action', 'refusals_room']);

const event = eventOf({ id: 'e_1' });
const tea: Prepared['polls'][number] = {
  id: '0000000001',
  questions: [{ text: 'Tea?', form: 'single', options: ['Yes', 'No'], right: [], pictures: [] }],
  is_test: false,
  feedback: 'at_close',
  results: 'live',
  is_anonymous: false,
  may_change: true,
  seconds: null,
  opened: 0,
};
const guide = {
  id: '0000000002',
  message: 'Get the guide',
  button: 'Download',
  url: 'https://example.org/guide',
  seconds: null,
  followed: 0,
};
const nothing: Prepared = { polls: [], calls: [] };

function drawTab(tab: 'polls' | 'calls', there: Prepared, answers: Parameters<typeof serve>[0] = {}) {
  const heard = serve({
    'GET /api/events/e_1/prepared': { body: there },
    'POST /api/events/e_1/prepared': { body: there },
    ...answers,
  });
  drawPage(<Outlet context={event satisfies Event} />, {
    path: '/events/:eventId',
    address: `/events/e_1/${tab}`,
    children: [
      { path: 'polls', element: <PollsPage /> },
      { path: 'calls', element: <CallsPage /> },
    ],
  });
  return { sent: () => heard.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

test('a poll is written on the page of its event, with the form of the room', async () => {
  const { sent } = drawTab('polls', nothing, {
    'POST /api/events/e_1/prepared': { body: { ...nothing, polls: [tea] } },
  });

  await press('New poll');
  await userEvent.type(screen.getByRole('textbox', { name: 'Your question' }), 'Tea?');
  await userEvent.type(screen.getByRole('textbox', { name: 'Option 1' }), 'Yes');
  await userEvent.type(screen.getByRole('textbox', { name: 'Option 2' }), 'No');
  await press('Save');

  expect(await screen.findByText('Tea?')).toBeTruthy();
  expect(sent()).toMatchObject([
    { command: { kind: 'prepare_poll', content: { questions: [{ text: 'Tea?', options: ['Yes', 'No'] }] } } },
  ]);
  expect(screen.queryByRole('button', { name: /Open for everyone/ })).toBeNull();
});

test('what the room refuses is said in its words, and the form keeps what was typed', async () => {
  drawTab(
    'calls',
    { ...nothing, calls: [guide] },
    {
      'POST /api/events/e_1/prepared': { status: 409, body: { code: 'too_many_calls', limit: 20 } },
    },
  );

  await press('Change: Get the guide');
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), ' now');
  await press('Save');

  expect(await screen.findByText('A room holds 20 calls to action. Delete one first.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveProperty('value', 'Get the guide now');
});

test('polls of another event are chosen and come in their order', async () => {
  const why = { ...tea, id: '0000000007', questions: [{ ...tea.questions[0], text: 'Why?' }] };
  const { sent } = drawTab('polls', nothing, {
    'GET /api/events/e_1/prepared/elsewhere': {
      body: [{ event_id: 'e_2', title: 'Spring', starts_at: '2031-04-01T16:00:00Z', zone: 'Europe/Warsaw' }],
    },
    'GET /api/events/e_2/prepared': { body: { ...nothing, polls: [tea, why] } },
    'POST /api/events/e_1/prepared/reuse': { body: { ...nothing, polls: [tea, why] } },
  });

  await press('From another event');
  const dialog = await screen.findByRole('dialog', { name: 'From another event' });
  await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Why?' }));
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Tea?' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Add to this event' }));

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent()).toEqual([{ from_event_id: 'e_2', polls: [tea.id, why.id] }]);
  expect(screen.getByText('Why?')).toBeTruthy();
});

test('where no other event has anything it is said', async () => {
  drawTab('calls', nothing, { 'GET /api/events/e_1/prepared/elsewhere': { body: [] } });

  await press('From another event');

  expect(await screen.findByText('No other event of yours has anything prepared yet.')).toBeTruthy();
});

test('what was typed and not saved is there again when one comes back, and its tab is marked', async () => {
  drawTab('polls', { ...nothing, polls: [tea] });
  await press('New poll');
  await userEvent.type(screen.getByRole('textbox', { name: 'Your question' }), 'Coffee?');
  expect(draftKeys('event:e_1:polls')).toEqual(['event:e_1:polls/new']);
  cleanup();

  drawTab('polls', { ...nothing, polls: [tea] });
  expect(await screen.findByRole('textbox', { name: 'Your question' })).toHaveProperty('value', 'Coffee?');
  await press('Back');

  expect(await screen.findByText('Tea?')).toBeTruthy();
  expect(draftKeys('event:e_1:polls')).toEqual([]);
});
