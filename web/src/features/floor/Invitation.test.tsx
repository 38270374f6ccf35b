import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { drawInRoom } from '~/testing/room-stand';
import { Invitation } from './Invitation';

const invited = { raised: true, offered: ['microphone' as const], may: ['accept_floor' as const] };

test('only after Speak, and after the room agreed, is the microphone asked for', async () => {
  const onSpeak = vi.fn(async () => undefined);
  const { end } = await drawInRoom(<Invitation onSpeak={onSpeak} />, { own: { floor: invited } });

  await userEvent.click(screen.getByRole('button', { name: 'Speak' }));
  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'accept_floor' });
  expect(onSpeak).not.toHaveBeenCalled();

  await act(async () => end.say({ t: 'done', id, seq: 9 }));
  await waitFor(() => expect(onSpeak).toHaveBeenCalledExactlyOnceWith('microphone'));
});

test('an invitation that was withdrawn meanwhile switches nothing on', async () => {
  const onSpeak = vi.fn(async () => undefined);
  const { end } = await drawInRoom(<Invitation onSpeak={onSpeak} />, { own: { floor: invited } });

  await userEvent.click(screen.getByRole('button', { name: 'Speak' }));
  const { id } = end.lastCommand();
  await act(async () => end.say({ t: 'refused', id, code: 'not_offered', fields: {} }));

  expect(await screen.findByText('The invitation was withdrawn.')).toBeTruthy();
  expect(onSpeak).not.toHaveBeenCalled();
});

test('who was not invited sees nothing', async () => {
  await drawInRoom(<Invitation onSpeak={async () => undefined} />);

  expect(screen.queryByRole('dialog')).toBeNull();
});
