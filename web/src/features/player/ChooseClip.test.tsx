import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { PlayerPart } from '~/generated/room';
import { clipOf, ofStage, playerOf } from '~/testing/clip';
import { drawInRoom } from '~/testing/room-stand';
import { serve } from '~/testing/server';
import { ChooseClip } from './ChooseClip';
import { PlayerRail } from './PlayerRail';

const stage = 'GET /api/rooms/123456789/stage';
const search = `${stage}/youtube`;

const waves = {
  id: 'waves-00001',
  title: 'Waves & wind',
  channel: 'Sea',
  duration_ms: 62_000,
  is_live: false,
  picture: 'data:image/jpeg;base64,/9j/',
};
const sea = { ...waves, id: 'live-sea-01', title: 'The sea', duration_ms: 0, is_live: true, picture: '' };

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

async function searching(words: string) {
  const stand = await withRail(playerOf(null, ['show_youtube']));
  await open();
  const field = await screen.findByRole('searchbox', { name: 'YouTube: a link, or words to search for' });
  await userEvent.type(field, `${words}{Enter}`);
  return stand;
}

test('words are searched for, and what is chosen is shown under its title', async () => {
  const asked = serve({ [stage]: { body: { youtube_search: true } }, [search]: { body: [waves, sea] } });
  const { end } = await searching('calm sea');

  const found = await screen.findByRole('button', { name: /^Waves & wind/ });
  expect(asked.filter(({ path }) => path.endsWith('youtube')).map(({ query }) => query)).toEqual([
    '?words=calm%20sea',
  ]);
  expect(found.textContent).toContain('1:02');
  expect(screen.getByRole('button', { name: /^The sea/ }).textContent).toContain('Live');

  await userEvent.click(found);
  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'show_youtube', link: 'https://youtu.be/waves-00001' });
  await act(async () => end.say({ t: 'done', id, seq: 9 }));
  expect(end.lastCommand().command).toEqual({
    kind: 'name_clip',
    clip: 'y_waves-00001',
    name: 'Waves & wind',
  });
});

test('nothing found says so', async () => {
  serve({ [stage]: { body: { youtube_search: true } }, [search]: { body: [] } });

  await searching('nothing');

  expect(await screen.findByText(/^YouTube found nothing that can be shown here/)).toBeTruthy();
});

test('what YouTube refuses is said beside the field, and the same words may be tried again', async () => {
  serve({
    [stage]: { body: { youtube_search: true } },
    [search]: { status: 409, body: { code: 'youtube_quota_used' } },
  });
  await searching('sea');
  expect(await screen.findByText(/^Today's searches at YouTube are used up/)).toBeTruthy();

  serve({ [search]: { body: [waves] } });
  await userEvent.click(screen.getByRole('button', { name: 'Search' }));

  expect(await screen.findByRole('button', { name: /^Waves & wind/ })).toBeTruthy();
});

test('a link that is pasted where words may stand is no search', async () => {
  const asked = serve({ [stage]: { body: { youtube_search: true } } });

  const { end } = await searching('https://youtu.be/dQw4w9WgXcQ');

  expect(end.lastCommand().command).toMatchObject({ kind: 'show_youtube' });
  expect(asked.some(({ path }) => path.endsWith('youtube'))).toBe(false);
});
