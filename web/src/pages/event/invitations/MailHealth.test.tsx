import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test, vi } from 'vitest';
import { drawPage } from '~/testing/panel';
import { serve } from '~/testing/server';
import { MailHealth } from './MailHealth';

await i18next.loadNamespaces(['mail']);

const missing = {
  check: 'spf',
  level: 'problem',
  message_key: 'spf_missing',
  values: { name: 'example.org', record: 'v=spf1 ip4:192.0.2.1 ~all' },
};

test('what is wrong with the sender is said, with the record to publish', async () => {
  serve({ 'GET /api/mail/health': { body: { checked_at: '2026-11-23T10:00:00Z', findings: [missing] } } });
  drawPage(<MailHealth />);

  await screen.findByText('No SPF record says which servers send for this domain.');
  await userEvent.click(screen.getByText('What to do'));
  expect(screen.getByRole('status', { name: 'TXT record at example.org' }).textContent).toBe(
    missing.values.record,
  );
});

test('nothing is said where all is well', async () => {
  const heard = serve({ 'GET /api/mail/health': { body: { checked_at: null, findings: [] } } });
  drawPage(<MailHealth />);

  await vi.waitFor(() => expect(heard).toHaveLength(1));
  expect(screen.queryByRole('alert')).toBeNull();
});
