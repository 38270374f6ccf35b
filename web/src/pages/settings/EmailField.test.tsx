import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { memberOf } from '~/testing/accounts';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { EmailField } from './EmailField';

test('an address that is not confirmed says so, and the mail can be sent again', async () => {
  const heard = serve({ 'PUT /_allauth/browser/v1/account/email': { body: {} } });
  drawPage(<EmailField member={memberOf({ email_confirmed: false })} />);

  expect(screen.getByText('Not confirmed')).toBeTruthy();
  await userEvent.click(screen.getByText('Send the mail again'));

  expect(await screen.findByText('A mail with the link is on its way to hana@example.org.')).toBeTruthy();
  expect(heard.at(-1)?.body).toEqual({ email: 'hana@example.org' });
});

test('a confirmed address asks for nothing', () => {
  drawPage(<EmailField member={memberOf({ email_confirmed: true })} />);

  expect(screen.getByText('Confirmed')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
