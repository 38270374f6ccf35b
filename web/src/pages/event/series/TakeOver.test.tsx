import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Event, EventPart } from '~/api/wire';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { TakeOver } from './TakeOver';

const ofSeries = eventOf({ id: 'e_1', series: { number: 2, of: 5 } });
const others = {
  following: { events: 1, with_registrants: 0 },
  all: { events: 4, with_registrants: 2 },
};

type Drawn = { event?: Event; part?: EventPart; isChanged?: boolean; ahead?: unknown; incomplete?: number };

function drawTakeOver(drawn: Drawn = {}) {
  const { event = ofSeries, part = 'lobby', isChanged = false, ahead = others, incomplete = 0 } = drawn;
  const heard = serve({
    'GET /api/events/e_1/series': { body: ahead },
    'POST /api/events/e_1/series/take-over': { body: { events: 4, incomplete } },
  });
  drawPage(<TakeOver event={event} part={part} isChanged={isChanged} />);
  return { sent: () => heard.filter(({ method }) => method === 'POST').map(({ body }) => body) };
}

const ask = async () => userEvent.click(await screen.findByText('Use for the series'));

test('it is said how many events change before they do, and then that they have', async () => {
  const { sent } = drawTakeOver();

  await ask();
  expect(await screen.findByText('Change 1 event')).toBeTruthy();
  await userEvent.click(screen.getByText('All others that are still to come'));
  expect(sent()).toEqual([]);
  await userEvent.click(screen.getByText('Change 4 events'));

  expect(await screen.findByText('4 events are changed.')).toBeTruthy();
  expect(sent()).toEqual([{ part: 'lobby', scope: 'all' }]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('it is said where there was no place for all of it', async () => {
  drawTakeOver({ part: 'polls', incomplete: 3 });

  await ask();
  await userEvent.click(await screen.findByText('Change 1 event'));

  expect(
    await screen.findByText('Not everything found a place, in 3 of them: delete something there first.'),
  ).toBeTruthy();
});

test('a form tells of those who are registered already', async () => {
  drawTakeOver({ part: 'registration' });

  await ask();
  expect(await screen.findByText('Those that follow')).toBeTruthy();
  expect(screen.queryByText(/keep their places/)).toBeNull();
  await userEvent.click(screen.getByText('All others that are still to come'));

  expect(screen.getByText(/registered for 2 of them/)).toBeTruthy();
});

test('what is not saved is to be saved first', async () => {
  const { sent } = drawTakeOver({ isChanged: true });

  await ask();
  await userEvent.click(await screen.findByText('Change 1 event'));

  expect(screen.getByText(/Save first/)).toBeTruthy();
  expect(sent()).toEqual([]);
});

test('where no other event lies ahead nothing can be changed', async () => {
  const nobody = { events: 0, with_registrants: 0 };
  drawTakeOver({ ahead: { following: nobody, all: nobody } });

  await ask();

  expect(await screen.findByText('No other event of this series is still to come.')).toBeTruthy();
});

test('an event that stands alone is not asked about', () => {
  drawTakeOver({ event: eventOf({ id: 'e_1' }) });

  expect(screen.queryByText('Use for the series')).toBeNull();
});
