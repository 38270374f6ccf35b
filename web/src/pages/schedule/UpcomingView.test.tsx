import { onlineManager } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { eventsKey } from '~/api/events';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { UpcomingView } from './UpcomingView';

const list = { items: [eventOf({ id: 'e_1' })], total: 1 };

function goOffline() {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  onlineManager.setOnline(false);
}

afterEach(() => onlineManager.setOnline(true));

test('a list that is known stays when the network is away, and says so', async () => {
  serve({ 'GET /api/events': { body: list } });
  const { queries } = drawPage(<UpcomingView />);
  await screen.findByText('Keeping customers');

  serve({ 'GET /api/events': 'silence' });
  goOffline();
  await queries.refetchQueries({ queryKey: eventsKey });

  expect(await screen.findByText(/This is the schedule as it was last known/)).toBeTruthy();
  expect(screen.getByText('Keeping customers')).toBeTruthy();
});

test('without a network a list that is not known is not waited for', async () => {
  serve({ 'GET /api/events': 'silence' });
  goOffline();
  drawPage(<UpcomingView />);

  expect(await screen.findByText('The schedule cannot be shown now')).toBeTruthy();
});
