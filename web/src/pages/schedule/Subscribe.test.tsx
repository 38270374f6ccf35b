import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { Subscribe } from './Subscribe';

await i18next.loadNamespaces(['schedule']);

const address = (key: string) => `https://rostrum.example/api/calendar/events.ics?key=${key}`;

async function opened() {
  serve({
    'GET /api/calendar/feed': { body: { url: address('one') } },
    'POST /api/calendar/feed/renew': { body: { url: address('two') } },
  });
  drawPage(<Subscribe />);
  await userEvent.click(screen.getByRole('button', { name: 'Subscribe' }));
  await screen.findByText(address('one'));
}

test('the address is offered to calendar programs as a subscription', async () => {
  await opened();

  expect(screen.getByRole('link', { name: 'Open in my calendar app' }).getAttribute('href')).toBe(
    'webcal://rostrum.example/api/calendar/events.ics?key=one',
  );
});

test('a new address is made only after it was said what becomes of the old one', async () => {
  await opened();

  await userEvent.click(screen.getByRole('button', { name: 'Make a new address' }));
  expect(screen.getByText(/The old address stops working/)).toBeTruthy();
  expect(screen.getByText(address('one'))).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Make a new address' }));

  expect(await screen.findByText(address('two'))).toBeTruthy();
});
