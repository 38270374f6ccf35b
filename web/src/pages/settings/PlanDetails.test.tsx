import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accountOf } from '~/testing/accounts';
import { drawPage } from '~/testing/panel';
import { PlanDetails } from './PlanDetails';

const rowOf = (limit: string) => screen.getByText(limit).parentElement?.textContent;

test('limits of what is not built yet say so', () => {
  drawPage(<PlanDetails account={accountOf({})} />);

  expect(rowOf('Recording time')).toContain('Not built yet');
  expect(rowOf('Storage')).toContain('Not built yet');
  expect(rowOf('Presenters')).toBe('Presenters 2');
});

test('a trial says until when it runs, or ran', () => {
  drawPage(<PlanDetails account={accountOf({ trial_ends: '2031-07-02T12:00:00Z' })} />);
  drawPage(<PlanDetails account={accountOf({ trial_ends: '2020-07-02T12:00:00Z' })} />);

  expect(screen.getByText(/^The trial runs until .*2031\.$/)).toBeTruthy();
  expect(screen.getByText(/^The trial ran until .*2020\.$/)).toBeTruthy();
});

test('what does not end says nothing about an end', () => {
  drawPage(<PlanDetails account={accountOf({})} />);

  expect(screen.queryByText(/The trial/)).toBeNull();
});
