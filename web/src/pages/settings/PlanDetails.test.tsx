import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { accountOf } from '~/testing/accounts';
import { drawPage } from '~/testing/panel';
import { PlanDetails } from './PlanDetails';

const rowOf = (limit: string) => screen.getByText(limit).parentElement?.textContent;

test('every limit stands beside what it limits', () => {
  drawPage(<PlanDetails account={accountOf({})} />);

  expect(rowOf('Recording time')).toBe('Recording time30 min');
  expect(rowOf('Storage')).toBe('Storage64 MB');
  expect(rowOf('Presenters')).toBe('Presenters2');
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
