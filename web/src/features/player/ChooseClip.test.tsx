import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PlayerPart } from '~/generated/room';
import { clipOf, ofStage, playerOf } from '~/testing/clip';
import { drawInRoom } from '~/testing/room-stand';
import { ChooseClip } from './ChooseClip';
import { PlayerRail } from './PlayerRail';

async function withRail(player: PlayerPart) {
  const stand = await drawInRoom(
    <>
      <PlayerRail />
      <ChooseClip />
    </>,
    { room: { player } },
  );
  return stand;
}

const open = () => userEvent.click(screen.getByRole('button', { name: 'Player' }));

test('attendees have no such button', async () => {
  await withRail(playerOf(null));

  expect(screen.queryByRole('button', { name: 'Player' })).toBeNull();
});

test('a pasted link is sent as it is, and what is wrong with it is said beside it', async () => {
  const { end } = await withRail(playerOf(null, ['show_youtube']));
  await open();
  const field = await screen.findByRole('textbox', { name: 'Link to a YouTube video' });

  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(screen.getByText('Paste a link first.')).toBeTruthy();
  expect(end.heard('do')).toEqual([]);

  await userEvent.type(field, 'https://example.org/{Enter}');
  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'show_youtube', link: 'https://example.org/' });
  await act(async () => end.say({ t: 'refused', id, code: 'not_youtube', fields: {} }));

  expect(await screen.findByText(/^This is no link to a YouTube video/)).toBeTruthy();
});

test('what was shown in the room is shown again, or taken out of it', async () => {
  const { end } = await withRail(playerOf(clipOf(), ofStage));
  await open();

  await userEvent.click(await screen.findByRole('button', { name: 'Take Trailer.mp4 out of the room' }));
  expect(end.lastCommand().command).toEqual({ kind: 'remove_clip', clip: clipOf().id });
  await userEvent.click(screen.getByRole('button', { name: /^Trailer\.mp4 ?2:00$/ }));

  expect(end.lastCommand().command).toEqual({ kind: 'show_clip', clip: clipOf().id });
});
