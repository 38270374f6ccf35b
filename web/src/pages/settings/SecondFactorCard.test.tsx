import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { SecondFactorCard } from './SecondFactorCard';

const authenticators = '/_allauth/browser/v1/account/authenticators';
const codes = ['12345678', '23456789'];

async function turnOn() {
  await userEvent.click(screen.getByText('Turn on'));
  await userEvent.type(await screen.findByLabelText('Code'), '123 456{Enter}');
}

test('turning on the second factor shows the recovery codes, until the person says that they are kept', async () => {
  const heard = serve({
    [`GET ${authenticators}/totp`]: {
      status: 404,
      body: { meta: { secret: 'ABCD', totp_url: 'otpauth://totp/x?secret=ABCD' } },
    },
    [`POST ${authenticators}/totp`]: { body: { data: {} } },
    [`GET ${authenticators}/recovery-codes`]: { body: { data: { unused_codes: codes } } },
  });
  drawPage(<SecondFactorCard isOn={false} />);

  await turnOn();

  const list = await screen.findByRole('list', { name: 'Recovery codes' });
  expect(list.textContent).toBe(codes.join(''));
  expect(heard.find(({ method }) => method === 'POST')?.body).toEqual({ code: '123456' });
  expect(screen.getByText('Copy codes')).toBeTruthy();
  await userEvent.click(screen.getByText('I have kept them'));
  expect(screen.queryByRole('list', { name: 'Recovery codes' })).toBeNull();
});
