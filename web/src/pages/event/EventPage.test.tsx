import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { EventPage } from './EventPage';

test('an event’s page tells its language and that it is open to everybody', async () => {
  serve({ 'GET /api/events/e_1': { body: eventOf({ id: 'e_1', language: 'ru' }) } });
  drawPage(<EventPage />, { path: '/events/:eventId', address: '/events/e_1' });

  expect(await screen.findByText('Open access')).toBeTruthy();
  expect(screen.getByText('Русский')).toBeTruthy();
});
