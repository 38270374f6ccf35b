import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useTurnKeys } from './useTurning';

function Stage({ turn }: { turn: (by: 1 | -1) => void }) {
  useTurnKeys(turn);
  return (
    <>
      <button type="button" data-testid="faces" onKeyDown={(event) => event.preventDefault()} />
      <div data-testid="line" role="slider" aria-valuenow={1} tabIndex={0} />
    </>
  );
}

test('arrows turn the page, unless something else has used them or moves by them', () => {
  const turn = vi.fn();
  render(<Stage turn={turn} />);

  for (const place of ['faces', 'line']) fireEvent.keyDown(screen.getByTestId(place), { key: 'ArrowRight' });
  expect(turn).not.toHaveBeenCalled();

  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  expect(turn).toHaveBeenCalledExactlyOnceWith(1);
});
