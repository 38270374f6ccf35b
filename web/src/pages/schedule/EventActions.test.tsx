import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { type Reply, serve } from '~/testing/server';
import { EventActions } from './EventActions';

const event = eventOf({ id: 'e_1' });

async function cancel() {
  await userEvent.click(screen.getByRole('button', { name: 'More about Keeping customers' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Cancel event' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Cancel the event' }));
  return screen.findByRole('button', { name: 'Undo' });
}

function serveRestoring(...replies: Reply[]) {
  return serve({
    'POST /api/events/e_1/cancel': { body: event },
    'POST /api/events/e_1/restore': () => replies.shift() ?? { body: event },
  });
}

test('an undo that worked closes its notice', async () => {
  serveRestoring();
  drawPage(<EventActions event={event} />);

  await userEvent.click(await cancel());

  expect(await screen.findByText('Keeping customers is back. Its links work again.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(/Keeping customers is cancelled/)).toBeNull());
});

test('an undo that got no answer can be tried again', async () => {
  serveRestoring('silence');
  drawPage(<EventActions event={event} />);

  await userEvent.click(await cancel());
  expect(await screen.findByText(/No answer from the server/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));

  expect(await screen.findByText('Keeping customers is back. Its links work again.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

function Both() {
  return (
    <>
      <EventActions event={event} />
      <EventActions event={{ ...event, title: 'The same, cancelled', status: 'cancelled' }} />
    </>
  );
}

test('restoring by the menu closes the notice of the cancellation too', async () => {
  serveRestoring();
  drawPage(<Both />);
  await cancel();

  await userEvent.click(screen.getByRole('button', { name: 'More about The same, cancelled' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Restore event' }));

  expect(await screen.findByText('The same, cancelled is back. Its links work again.')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
});

test('a cancelled event offers no links: only the way back, a copy and its end', async () => {
  drawPage(<EventActions event={{ ...event, access: 'token', status: 'cancelled' }} />);

  await userEvent.click(screen.getByRole('button', { name: 'More about Keeping customers' }));

  const items = await screen.findAllByRole('menuitem');
  expect(items.map(({ textContent }) => textContent)).toEqual(['Restore event', 'Copy event', 'Delete']);
});
