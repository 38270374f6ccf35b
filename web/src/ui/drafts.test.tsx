import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { keepDraft, readDraft, useDraft } from './drafts';

afterEach(() => vi.restoreAllMocks());

const Field = () => <output>{useDraft<{ text: string }>('room:1:question')?.text ?? 'nothing'}</output>;

test('where the browser keeps nothing for us, what is written lasts as long as the page', () => {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('closed to this frame', 'SecurityError');
  });
  render(<Field />);

  act(() => keepDraft('room:1:question', { text: 'Why?' }));
  expect(screen.getByRole('status').textContent).toBe('Why?');
  expect(readDraft('room:1:question')).toEqual({ text: 'Why?' });

  act(() => keepDraft('room:1:question', undefined));
  expect(screen.getByRole('status').textContent).toBe('nothing');
});
