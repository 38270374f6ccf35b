import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { WhiteboardPart } from '~/generated/room';
import { drawInRoom } from '~/testing/room-stand';
import { BoardBar } from './BoardBar';
import { WhiteboardRail } from './WhiteboardRail';

const [first, second] = [
  { id: '0000000001', name: 'Board 1' },
  { id: '0000000002', name: 'Ideas' },
];
const ofStage: WhiteboardPart = {
  shown: first,
  elements: {},
  boards: { [first.id]: first, [second.id]: second },
  open: false,
  may: [
    'add_board',
    'open_boards',
    'show_board',
    'rename_board',
    'delete_board',
    'clear_board',
    'put_elements',
  ],
};
const ofAttendees: WhiteboardPart = { shown: first, elements: {}, boards: {}, open: false, may: [] };

const bar = <BoardBar board={first} api={undefined} mayDraw />;

test('the stage turns to another board', async () => {
  const { end } = await drawInRoom(bar, { room: { whiteboard: ofStage } });

  await userEvent.click(await screen.findByRole('button', { name: 'Ideas' }));

  expect(end.lastCommand().command).toEqual({ kind: 'show_board', board: second.id });
});

test('the stage lets attendees draw', async () => {
  const { end } = await drawInRoom(bar, { room: { whiteboard: ofStage } });

  await userEvent.click(await screen.findByRole('button', { name: 'Attendees may draw', pressed: false }));

  expect(end.lastCommand().command).toEqual({ kind: 'open_boards' });
});

test('a board is cleared only when it is asked for twice', async () => {
  const { end } = await drawInRoom(bar, { room: { whiteboard: ofStage } });

  await userEvent.click(await screen.findByRole('button', { name: 'More about this board' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Clear the board' }));
  expect(await screen.findByText('Everything on “Board 1” goes, for everybody.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));

  expect(end.lastCommand().command).toEqual({ kind: 'clear_board', board: first.id });
});

test('attendees see the name, the whole and the way to keep it, and nothing more', async () => {
  await drawInRoom(bar, { room: { whiteboard: ofAttendees } });

  await screen.findByText('Board 1');

  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Show the whole board',
    'Save as a picture',
  ]);
});

test('the first press on the rail makes a board, later ones show the last', async () => {
  const { end } = await drawInRoom(<WhiteboardRail />, {
    room: { whiteboard: { ...ofStage, shown: null, boards: {} } },
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Board' }));

  expect(end.lastCommand().command).toEqual({ kind: 'add_board', name: 'Board 1' });
});
