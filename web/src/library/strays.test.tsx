import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { LibraryFile } from '~/api/wire';
import { fileListOf, fileOf } from '~/testing/files';
import { drawPage } from '~/testing/panel';
import { pickerIn } from '~/testing/picker';
import { serve } from '~/testing/server';
import { FromDevice } from './FromDevice';
import { FromLibrary } from './FromLibrary';

await i18next.loadNamespaces('library');

const slides = ['document', 'picture'] as const;
const player = ['video', 'audio'] as const;
const rest = {
  isUsable: ({ state }: LibraryFile) => state === 'ready',
  noneYet: 'Nothing yet.',
  onShown: () => undefined,
};

/** What is uploaded becomes this file; the library holds nothing that can be chosen. */
const serveUpload = (file: LibraryFile) =>
  serve({
    'GET /api/library/files': { body: fileListOf([]) },
    // All of it was received before: nothing is left to be sent.
    'POST /api/library/files': { status: 201, body: { ...file, state: 'waiting', received: 4 } },
    [`GET /api/library/files/${file.id}`]: { body: file },
  });

const drawTool = (kinds: readonly LibraryFile['kind'][]) =>
  drawPage(<FromLibrary kinds={kinds} show={async () => undefined} {...rest} />);

const upload = async (name: string) => userEvent.upload(pickerIn(document), new File(['1234'], name));

async function rowOf(name: string) {
  const row = (await screen.findByText(name)).closest('li');
  if (!row) throw new Error(`${name} is in no list`);
  return row;
}

test('a file that is refused stays in the list and says why, until that was read', async () => {
  serveUpload(fileOf({ id: 'f_locked', name: 'Locked.pdf', state: 'refused', refusal: 'encrypted' }));
  drawTool(slides);

  await upload('Locked.pdf');
  const row = await rowOf('Locked.pdf');

  expect(within(row).getByRole('alert').textContent).toContain('It is locked with a password.');
  expect(within(row).getAllByRole('button').length).toBe(1);
  await userEvent.click(within(row).getByRole('button', { name: 'Dismiss Locked.pdf' }));
  expect(screen.queryByText('Locked.pdf')).toBeNull();
});

test('a refusal is still told when its tool is opened again', async () => {
  serveUpload(fileOf({ id: 'f_virus', name: 'Virus.pdf', state: 'refused', refusal: 'infected' }));
  const { unmount } = drawTool(slides);
  await upload('Virus.pdf');
  await rowOf('Virus.pdf');
  unmount();

  drawTool(slides);

  const row = await rowOf('Virus.pdf');
  expect(within(row).getByRole('alert').textContent).toContain('A virus was found in it.');
});

test.each([
  { kinds: slides, kind: 'video', name: 'Film.mp4', says: 'To play it, open “Player”.' },
  { kinds: slides, kind: 'audio', name: 'Song.mp3', says: 'To play it, open “Player”.' },
  { kinds: player, kind: 'document', name: 'Plan.pdf', says: 'To show it, open “Slides”.' },
  { kinds: player, kind: 'picture', name: 'Cat.png', says: 'To show it, open “Slides”.' },
] as const)(
  'an upload of another kind says which tool it is for: $name',
  async ({ kinds, kind, name, says }) => {
    serveUpload(fileOf({ id: name, name, kind }));
    drawTool(kinds);

    await upload(name);

    expect(within(await rowOf(name)).getByRole('alert').textContent).toBe(`It is in the library. ${says}`);
  },
);

test('another tool does not speak of it', async () => {
  serveUpload(fileOf({ id: 'f_film', name: 'Clip.mp4', kind: 'video' }));
  const { unmount } = drawTool(slides);
  await upload('Clip.mp4');
  await rowOf('Clip.mp4');
  unmount();

  const heard = serve({ 'GET /api/library/files': { body: fileListOf([]) } });
  const before = heard.length;
  drawTool(['picture']);
  await screen.findByText('Nothing yet.');

  expect(screen.queryByText('Clip.mp4')).toBeNull();
  expect(heard.slice(before).map(({ path }) => path)).not.toContain('/api/library/files/f_film');
});

test('what can be chosen is not asked for one by one', async () => {
  const heard = serveUpload(fileOf({ id: 'f_deck' }));
  serve({ 'GET /api/library/files': { body: fileListOf([fileOf({ id: 'f_deck' })]) } });
  drawTool(slides);

  await upload('Deck.pdf');
  await waitFor(() => expect(heard.some(({ method }) => method === 'POST')).toBe(true));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Uploads under way' })).toBeNull());

  expect(heard.map(({ path }) => path)).not.toContain('/api/library/files/f_deck');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a guest of the stage is told which tool an upload is for', async () => {
  const film = { ...fileOf({ id: 'f_guest', name: 'Guest.mp4', kind: 'video' }), key: '' };
  serve({
    'GET /api/rooms/123456789/files': { body: [film] },
    'POST /api/rooms/123456789/files': { status: 201, body: { ...film, received: 4 } },
  });
  const seat = { room_id: '123456789', seat_ticket: 'seat' };
  drawPage(<FromDevice seat={seat} kinds={slides} {...rest} />);
  await screen.findByText('Nothing yet.');

  await upload('Guest.mp4');

  expect(within(await rowOf('Guest.mp4')).getByRole('alert').textContent).toContain('“Player”');
});
