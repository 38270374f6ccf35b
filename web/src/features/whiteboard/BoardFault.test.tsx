import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { drawInRoom } from '~/testing/room-stand';
import { BoardFault } from './BoardFault';

let isBad: boolean;

function Canvas() {
  if (isBad) throw new TypeError('a line without points');
  return <p>Drawn</p>;
}

test('a board that cannot be drawn falls alone, and is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  isBad = true;

  await drawInRoom(
    <>
      <p>Beside it</p>
      <BoardFault>
        <Canvas />
      </BoardFault>
    </>,
    { room: {} },
  );
  expect(await screen.findByText('This board cannot be shown here.')).toBeTruthy();
  expect(screen.getByText('Beside it')).toBeTruthy();

  isBad = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(screen.getByText('Drawn')).toBeTruthy();
});
