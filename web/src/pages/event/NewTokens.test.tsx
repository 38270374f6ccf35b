import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { NewTokens } from './NewTokens';

const tokens = 'POST /api/events/e_1/tokens';
const ada = { id: 't_1', token: 'ABCD2345', name: 'Ada', email: 'ada@example.org' };

async function add(people: string) {
  await userEvent.click(screen.getByLabelText('People'));
  await userEvent.paste(people);
  await userEvent.click(screen.getByText('Add people'));
}

test('a broken address is refused by its line, and nothing is sent', async () => {
  const heard = serve({});
  drawPage(<NewTokens eventId="e_1" />);

  await add('Ada ada@example.org\nAlan alan@example');

  expect(
    await screen.findByText('Line 2: alan@example is not an email. One looks like name@example.org.'),
  ).toBeTruthy();
  expect(heard).toEqual([]);
});

test('who has a token already is left out and named', async () => {
  serve({ [tokens]: { status: 201, body: [ada] } });
  drawPage(<NewTokens eventId="e_1" />);

  await add('Ada ada@example.org\nada@example.org\nBob bob@example.org');

  expect((await screen.findByText(/Left out/)).textContent).toBe(
    'Left out, as these addresses have a token already: ada@example.org and bob@example.org.',
  );
});

test('the server’s word on one of the people stands beside the field', async () => {
  const errors = [{ field: 'people.0.name', problem: 'too_long' }];
  serve({ [tokens]: { status: 422, body: { code: 'invalid', errors } } });
  drawPage(<NewTokens eventId="e_1" />);

  await add('Ada ada@example.org');

  expect(await screen.findByText('This is too long.')).toBeTruthy();
});
