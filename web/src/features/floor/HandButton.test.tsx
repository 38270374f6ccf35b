import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnFloorPart } from '~/generated/room';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { HandButton } from './HandButton';

const withFloor = (floor: OwnFloorPart) => drawInRoom(<HandButton />, { own: { floor } });
const button = () => screen.getByRole('button', { name: 'Raise hand' });

test('the hand goes up and down by one button that keeps its name', async () => {
  const { end } = await withFloor({ raised: false, offered: [], may: ['raise_hand'] });
  expect(button().getAttribute('aria-pressed')).toBe('false');

  await userEvent.click(button());
  expect(end.lastCommand().command).toEqual({ kind: 'raise_hand' });

  const set = { floor: { raised: true, may: ['lower_hand'] } };
  await act(async () => end.say(frameOf({ channel: 'own', set })));
  expect(button().getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(button());
  expect(end.lastCommand().command).toEqual({ kind: 'lower_hand' });
});

test('H raises it from the keyboard', async () => {
  const { end } = await withFloor({ raised: false, offered: [], may: ['raise_hand'] });

  await userEvent.keyboard('{h}');

  expect(end.lastCommand().command).toEqual({ kind: 'raise_hand' });
});

test('the stage, which has no hand, has no button', async () => {
  await withFloor({ raised: false, offered: [], may: [] });

  expect(screen.queryByRole('button')).toBeNull();
});
