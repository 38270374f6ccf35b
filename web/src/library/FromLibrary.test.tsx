import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { LibraryFile } from '~/api/wire';
import { fileListOf, fileOf } from '~/testing/files';
import { drawPage } from '~/testing/panel';
import { pickerIn } from '~/testing/picker';
import { type Asked, serve } from '~/testing/server';
import { FromLibrary } from './FromLibrary';

await i18next.loadNamespaces('library');

/** An account's files as the server gives them: the newest first, of the kinds that are asked for, 25 to a page. */
function servePages(files: LibraryFile[]) {
  const found = (asked: Asked) => {
    const query = new URLSearchParams(asked.query);
    const kinds = query.getAll('kinds');
    const words = query.get('words') ?? '';
    return files.filter(({ kind, name }) => kinds.includes(kind) && name.includes(words));
  };
  const page = ({ query }: Asked) => 25 * (Number(new URLSearchParams(query).get('page')) - 1);
  return serve({
    'GET /api/library/files': (asked) => {
      const all = found(asked);
      const items = all.slice(page(asked), page(asked) + 25);
      return { body: fileListOf(items, { total: all.length }) };
    },
  });
}

function drawChoices() {
  const shown: string[] = [];
  const show = async (id: string) => shown.push(id);
  drawPage(
    <FromLibrary
      kinds={['document', 'picture']}
      isUsable={({ state }) => state === 'ready'}
      noneYet="No documents yet."
      show={show}
      onShown={() => undefined}
    />,
  );
  return shown;
}

const film = (number: number) => fileOf({ id: `film_${number}`, name: `Film ${number}.mp4`, kind: 'video' });
const deck = (number: number) => fileOf({ id: `deck_${number}`, name: `Deck ${number}.pdf` });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const search = () => screen.queryByRole('searchbox', { name: 'Search by name' });
const choice = (name: RegExp) => screen.findByRole('button', { name });

test('a deck is chosen that 30 films are newer than', async () => {
  servePages([...numbers(30).map(film), fileOf()]);
  const shown = drawChoices();

  await userEvent.click(await choice(/^Deck\.pdf/));

  await waitFor(() => expect(shown).toEqual(['f_1']));
  expect(screen.queryByText('Film 1.mp4')).toBeNull();
  expect(search()).toBeNull();
});

test('what was refused before is not asked for', async () => {
  const heard = servePages([fileOf()]);
  drawChoices();

  await choice(/^Deck\.pdf/);

  const query = new URLSearchParams(heard[0]?.query);
  expect(query.getAll('kinds')).toEqual(['document', 'picture']);
  expect(query.get('with_refused')).toBe('false');
});

test('a library without such files says so', async () => {
  servePages([film(1)]);
  drawChoices();

  expect(await screen.findByText('No documents yet.')).toBeTruthy();
});

test('of more than a page the next is a press away, and it is read from its top', async () => {
  servePages(numbers(27).map(deck));
  drawChoices();
  await choice(/^Deck 1\.pdf/);

  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));

  expect(await choice(/^Deck 27\.pdf/)).toBeTruthy();
  expect(screen.queryByText('Deck 1.pdf')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('list', { name: 'From your library' }));
});

test('of more than a page one is found by its name, and the field stays while it is cleared', async () => {
  servePages(numbers(27).map(deck));
  drawChoices();
  await choice(/^Deck 1\.pdf/);
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));

  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by name' }), 'Deck 26');
  expect(await choice(/^Deck 26\.pdf/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Deck 27.pdf')).toBeNull());
  await userEvent.keyboard('x');
  expect(await screen.findByText('No file has this in its name.')).toBeTruthy();
  await userEvent.clear(screen.getByRole('searchbox', { name: 'Search by name' }));

  expect(await choice(/^Deck 1\.pdf/)).toBeTruthy();
  expect(document.activeElement).toBe(search());
});

test('a list that does not come says so, and is asked for again', async () => {
  serve({ 'GET /api/library/files': { status: 409, body: { code: 'not_allowed' } } });
  drawChoices();
  expect(await screen.findByRole('alert')).toBeTruthy();

  servePages([fileOf()]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await choice(/^Deck\.pdf/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('who uploads something sees the newest again', async () => {
  servePages(numbers(27).map(deck));
  serve({ 'POST /api/library/files': { status: 201, body: fileOf({ id: 'deck_1', received: 4 }) } });
  drawChoices();
  await choice(/^Deck 1\.pdf/);
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await choice(/^Deck 27\.pdf/);

  await userEvent.upload(pickerIn(document), new File(['1234'], 'Deck 1.pdf'));

  expect(await choice(/^Deck 1\.pdf/)).toBeTruthy();
});
