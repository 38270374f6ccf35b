import { notifications } from '@mantine/notifications';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { OwnFloorPart } from '~/generated/room';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { HandButton } from './HandButton';
import { StopSpeaking } from './StopSpeaking';

const speaking: OwnFloorPart = { raised: false, offered: [], may: ['raise_hand', 'take_floor_back'] };
const silent = frameOf({ channel: 'own', set: { floor: { may: ['raise_hand'] } } });

function Floor() {
  return (
    <>
      <HandButton />
      <StopSpeaking />
    </>
  );
}

const withFloor = () => drawInRoom(<Floor />, { own: { floor: speaking } });

afterEach(() => act(() => notifications.clean()));

test('whose floor is taken back by others is told', async () => {
  const { end } = await withFloor();

  await act(async () => end.say(silent));

  expect(await screen.findByText(/^You no longer have the floor/)).toBeTruthy();
});

test('who gives it back themselves is not', async () => {
  const { end } = await withFloor();

  await userEvent.click(screen.getByRole('button', { name: 'Stop speaking' }));
  await act(async () => end.say({ t: 'done', id: end.lastCommand().id, seq: 6 }, silent));

  expect(end.lastCommand().command).toEqual({ kind: 'take_floor_back' });
  expect(screen.queryByRole('button', { name: 'Stop speaking' })).toBeNull();
  expect(screen.queryByText(/^You no longer have the floor/)).toBeNull();
});

test('who has the floor has no use for a raised hand', async () => {
  const { end } = await withFloor();
  expect(screen.queryByRole('button', { name: 'Raise hand' })).toBeNull();

  await act(async () => end.say(silent));

  expect(screen.getByRole('button', { name: 'Raise hand' })).toBeTruthy();
});
