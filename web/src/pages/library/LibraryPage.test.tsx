import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import { filesKey } from '~/api/files';
import { fileListOf, fileOf } from '~/testing/files';
import { drawPage } from '~/testing/panel';
import { type Asked, type Reply, serve } from '~/testing/server';
import { LibraryPage } from './LibraryPage';

await i18next.loadNamespaces(['library']);

const inside = fileOf({ id: 'f_1', name: 'Opening.pdf', folder_id: 'd_1' });
const outside = fileOf({ id: 'f_2', name: 'Closing.pdf' });
const gone: Reply = { status: 404, body: { code: 'no_such_folder' } };

/** A library with the folder Spring, drawn while a member looks into it. */
async function drawFolder(answerToDeletion: Reply = { status: 204 }) {
  let isThere = true;
  const remove = () => {
    isThere = false;
  };
  const list = ({ query }: Asked): Reply => {
    const folders = isThere ? [{ id: 'd_1', name: 'Spring', held: 1 }] : [];
    if (!query.includes('folder_id=d_1')) return { body: fileListOf([inside, outside], { folders }) };
    return isThere ? { body: fileListOf([inside], { folders }) } : gone;
  };
  serve({
    'GET /api/library/files': list,
    'DELETE /api/library/folders/d_1': () => {
      remove();
      return answerToDeletion;
    },
  });
  const { queries } = drawPage(<LibraryPage />);
  await userEvent.click(await screen.findByRole('button', { name: /^Spring/ }));
  const lookAgain = () => act(() => queries.invalidateQueries({ queryKey: filesKey }));
  return { remove, lookAgain };
}

const deleteIt = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the folder Spring' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Delete it, keep the files' }));
};
const word = () => screen.queryByText('This folder is not there any more.');
const folderShown = () => screen.queryByRole('button', { pressed: true });

test('whoever deletes the folder that they look into sees all files', async () => {
  await drawFolder();

  await deleteIt();

  expect(await screen.findByText('Closing.pdf')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Spring/ })).toBeNull();
  expect(folderShown()).toBeNull();
  expect(word()).toBeNull();
});

test('a folder that somebody else deletes at the same moment is deleted, and nothing else is said', async () => {
  await drawFolder(gone);

  await deleteIt();

  expect(await screen.findByText('Closing.pdf')).toBeTruthy();
  expect(word()).toBeNull();
});

test('whoever looks into a folder that somebody else deleted is told, and sees all files', async () => {
  const { remove, lookAgain } = await drawFolder();
  expect(folderShown()?.textContent).toContain('Spring');

  remove();
  await lookAgain();

  expect(await screen.findByText('Closing.pdf')).toBeTruthy();
  expect(word()).toBeTruthy();
  await waitFor(() => expect(folderShown()).toBeNull());
});
