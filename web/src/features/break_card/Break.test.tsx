import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { BreakPart } from '~/generated/room';
import { drawInRoom } from '~/testing/room-stand';
import { BreakCover } from './BreakCover';
import { BreakNote } from './BreakNote';

const taken: BreakPart = {
  shown: { text: '', began_at: 1, ends_at: 2, picture: '', clip: null },
  may: [],
};

test('a break without words and over its time says the usual and stays', async () => {
  await drawInRoom(<BreakCover />, { room: { break_card: taken } });

  expect(await screen.findByText('We are back in a moment')).toBeTruthy();
  expect((await screen.findByRole('timer')).textContent).toBe('00:00');
});

test('the stage is told that it is heard, and ends it', async () => {
  const { end } = await drawInRoom(<BreakNote />, {
    room: { break_card: { ...taken, may: ['begin_break', 'end_break'] } },
  });

  await userEvent.click(await screen.findByRole('button', { name: 'End break' }));

  expect(await screen.findByText('They hear every microphone that is on.')).toBeTruthy();
  expect(end.lastCommand().command).toEqual({ kind: 'end_break' });
});
