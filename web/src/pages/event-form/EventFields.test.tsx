import { onlineManager } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { accountOf, memberOf } from '~/testing/accounts';
import { eventOf } from '~/testing/events';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { EventFields } from './EventFields';
import { valuesOf } from './event-form';

const planned = valuesOf(eventOf({ local_start: '2031-11-24T18:00' }));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the zone of an event is labelled with the offset of its own day', () => {
  drawPage(<EventFields start={planned} />);
  expect(screen.getByLabelText('Time zone')).toHaveProperty('value', 'Warsaw (UTC+1)');

  choose('Date', '2031-07-01');

  expect(screen.getByLabelText('Time zone')).toHaveProperty('value', 'Warsaw (UTC+2)');
});

const errorBeside = (label: string) => {
  const ids = screen.getByLabelText(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
};

test('an hour that the clocks leap over is told while it is typed, and no other time in its place', async () => {
  const heard = serve({});
  drawPage(<EventFields start={{ ...planned, date: '2027-03-28', time: '01:30' }} />);

  choose('Time', '02:30');

  expect(errorBeside('Time')).toContain('Clocks in this time zone leap over that hour.');
  expect(screen.getByText('That night the clocks leap over this hour (Warsaw).')).toBeTruthy();
  await userEvent.click(screen.getByText('Save event'));
  expect(heard.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('a day that is over is told beside the date and is not sent', async () => {
  const heard = serve({});
  drawPage(<EventFields start={planned} />);

  choose('Date', '2020-11-24');

  expect(errorBeside('Date')).toContain('This time is already over.');
  await userEvent.click(screen.getByText('Save event'));
  expect(heard.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('an event that began long ago may be changed, and keeps its start', async () => {
  const heard = serve({ 'PATCH /api/events/e_1': { body: eventOf({ id: 'e_1' }) } });
  drawPage(
    <EventFields
      event={eventOf({ id: 'e_1' })}
      start={valuesOf(eventOf({ local_start: '2020-11-24T18:00' }))}
    />,
  );

  await userEvent.click(screen.getByText('Save event'));

  expect(errorBeside('Date')).not.toContain('This time is already over.');
  expect(heard.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
    local_start: '2020-11-24T18:00',
  });
});

const behind = (password: string) =>
  valuesOf(eventOf({ local_start: `${planned.date}T18:00`, access: 'password', password }));

test('a password of three characters is refused beside the field, unless the event has it already', async () => {
  const heard = serve({ 'PATCH /api/events/e_1': { body: eventOf({ id: 'e_1' }) } });
  drawPage(<EventFields event={eventOf({ id: 'e_1' })} start={behind('abc')} />);

  choose('Password', 'abd');
  await userEvent.click(screen.getByText('Save event'));
  expect(errorBeside('Password')).toContain('Set a longer password: at least 4 characters.');
  expect(heard.filter(({ method }) => method !== 'GET')).toEqual([]);

  choose('Password', 'abc');
  await userEvent.click(screen.getByText('Save event'));
  expect(heard.find(({ method }) => method === 'PATCH')?.body).toMatchObject({ password: 'abc' });
});

test('a save without a network fails at once instead of waiting out of sight', async () => {
  serve({ 'POST /api/events': 'silence' });
  onlineManager.setOnline(false);
  drawPage(<EventFields start={planned} />);

  await userEvent.click(screen.getByText('Save event'));

  expect(await screen.findByText(/No answer from the server/)).toBeTruthy();
  onlineManager.setOnline(true);
});

test('a series is sent with how often and how many times', async () => {
  const heard = serve({ 'POST /api/events': { status: 201, body: eventOf({ id: 'e_1' }) } });
  drawPage(<EventFields start={planned} />);

  choose('Repeat', 'weekly');
  choose('Number of events', '6');
  await userEvent.click(screen.getByText('Save event'));

  expect(heard.find(({ method }) => method === 'POST')?.body).toMatchObject({
    repeat: { frequency: 'weekly', interval: 1, times: 6 },
  });
});

test('a change of a series asks which events are meant', async () => {
  const event = eventOf({ id: 'e_1', local_start: '2031-11-24T18:00', series: { number: 2, of: 6 } });
  const heard = serve({ 'PATCH /api/events/e_1': { body: event } });
  drawPage(<EventFields event={event} start={valuesOf(event)} />);

  await userEvent.click(screen.getByText('Save event'));
  await userEvent.click(await screen.findByRole('radio', { name: /This and those that follow/ }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Save event' }));

  await waitFor(() => expect(heard.find(({ method }) => method === 'PATCH')?.query).toBe('?scope=following'));
});

test('an event is announced on the public page, where there is one', async () => {
  const heard = serve({
    'POST /api/events': { status: 201, body: eventOf({ id: 'e_1' }) },
    'GET /api/session': {
      body: { member: memberOf({}), account: accountOf({ page_name: 'theatre' }), development: false },
    },
  });
  drawPage(<EventFields start={planned} />);

  await waitFor(() =>
    expect(screen.getByLabelText('Announce on our public page')).toHaveProperty('disabled', false),
  );
  fireEvent.click(screen.getByLabelText('Announce on our public page'));
  await userEvent.click(screen.getByText('Save event'));

  expect(heard.find(({ method }) => method === 'POST')?.body).toMatchObject({ is_listed: true });
});
