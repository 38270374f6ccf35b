import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { BreakPart } from '~/generated/room';
import { changeOwnView, isSilenced } from '~/room/own-view';
import { drawInRoom } from '~/testing/room-stand';
import { serve } from '~/testing/server';
import { Turned } from '~/testing/Turned';
import { BreakCover } from './BreakCover';
import { BreakMedia } from './BreakMedia';
import { BreakNote } from './BreakNote';
import { BreakOverlay } from './BreakOverlay';
import { BreakRail } from './BreakRail';
import { isPlanning } from './planning';

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

test('the form of a break stays when the button that opened it is gone, as on a phone', async () => {
  serve({ 'GET /api/rooms/123456789/stage/prepared/break_card': { body: { items: [] } } });
  const tools = (
    <Turned>
      <BreakRail />
    </Turned>
  );
  await drawInRoom(
    <>
      {tools}
      <BreakOverlay />
    </>,
    { room: { break_card: { shown: null, may: ['begin_break'] } } },
  );

  await userEvent.click(await screen.findByRole('button', { name: 'Break' }));
  const form = await screen.findByRole('dialog', { name: 'Break' });
  fireEvent.click(screen.getByText('Turn'));

  expect(screen.queryByRole('button', { name: 'Break' })).toBeNull();
  expect(form.isConnected).toBe(true);
  act(() => isPlanning.set(false));
});

test('music is silent and as loud as each has set for the room', async () => {
  const clip = { key: 'k', media: 'audio', muted: false } as NonNullable<
    NonNullable<BreakPart['shown']>['clip']
  >;
  await drawInRoom(<BreakMedia clip={clip} beganAt={1} />);
  const music = document.querySelector('audio');
  expect(music?.muted).toBe(false);

  act(() => {
    changeOwnView({ volume: 0.4 });
    isSilenced.set(true);
  });

  expect(music?.volume).toBe(0.4);
  expect(music?.muted).toBe(true);
  act(() => {
    changeOwnView({ volume: 1 });
    isSilenced.set(false);
  });
});
