import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import names from '~/i18n/en/emoji.json';
import { field, inChat } from '~/testing/chat';
import { emojiGroups } from './emojis';

const open = async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Emoji' }));
  return screen.findByRole('button', { name: 'slightly smiling face' });
};

test('an emoji goes in where the words are being written', async () => {
  await inChat();
  await userEvent.type(field(), 'Good morning', { initialSelectionStart: 0 });
  field().setSelectionRange(4, 4);

  await userEvent.click(await open());

  expect(field().value).toBe('Good🙂 morning');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await userEvent.keyboard('!');
  expect(field().value).toBe('Good🙂! morning');
});

test('arrow keys go from one to the next', async () => {
  await inChat();
  (await open()).focus();

  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowUp}{ArrowRight}{Enter}');

  expect(field().value).toBe('😂');
});

test('each emoji has a name, each name an emoji', () => {
  const all = Object.values(emojiGroups).flat();

  expect(Object.keys(names.names).sort()).toEqual([...all].sort());
  expect(Object.keys(names.groups)).toEqual(Object.keys(emojiGroups));
});
