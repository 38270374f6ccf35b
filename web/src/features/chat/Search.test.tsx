import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { byId, inChat, message } from '~/testing/chat';

const tea = message('1', { text: 'Green tea, please' });
const coffee = message('2', { text: 'Coffee' });

async function searchFor(words: string) {
  await userEvent.click(screen.getByRole('button', { name: 'Search messages' }));
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Words to look for' }), words);
}

const results = () => within(screen.getByRole('search')).queryAllByRole('listitem');

test('what was found leads to the message, which is marked', async () => {
  await inChat({ messages: byId(tea, coffee) });

  await searchFor('TEA');
  expect(screen.getByText('1 message found')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Green tea/ }));

  const item = within(screen.getByRole('log')).getAllByRole('listitem')[0];
  await waitFor(() => expect(item?.dataset.marked).toBe('true'));
  expect(document.activeElement).toBe(item);
});

test('nothing is looked for before there are two letters', async () => {
  await inChat({ messages: byId(tea) });

  await searchFor('t');

  expect(screen.getByText('Type at least two letters.')).toBeTruthy();
  expect(results()).toHaveLength(0);
});

test('older messages are read back and looked through when asked for, to the beginning', async () => {
  const { end } = await inChat({ messages: byId(message('90')), has_older: true });
  const answer = async (entries: Parameters<typeof byId>, before: number | null) => {
    const asked = end.said.at(-1);
    if (asked?.t !== 'read_older') throw new Error('nothing was asked');
    await act(async () => end.say({ t: 'older', id: asked.id, entries: byId(...entries), before }));
    return asked.before;
  };

  await searchFor('tea');
  expect(results()).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Search older messages' }));

  expect(await answer([message('40')], 40)).toBe(90);
  expect(await answer([tea], null)).toBe(40);
  expect(results()).toHaveLength(1);
  expect(screen.getByText('All messages were searched.')).toBeTruthy();
});

test('Escape ends the search and gives the focus back', async () => {
  await inChat({ messages: byId(tea) });
  await searchFor('tea');

  await userEvent.keyboard('{Escape}');

  expect(screen.getByRole('log')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Search messages' }));
});
