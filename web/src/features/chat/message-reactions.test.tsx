import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { ChatPart, OwnChatPart } from '~/generated/room';
import { byId, inChat, message } from '~/testing/chat';
import { frameOf } from '~/testing/room';

const hello = message('1');
const mayReact: OwnChatPart['may'] = ['post_message', 'react_to_message', 'take_reaction_back'];

const withCounts = (own: Partial<OwnChatPart> = {}, chat: Partial<ChatPart> = {}) =>
  inChat(
    { messages: byId(hello), reactions: { [hello.id]: [3, 0, 0, 0, 1] }, ...chat },
    { may: mayReact, ...own },
  );

const count = (name: string) => screen.getByRole('button', { name });

test('the counts stand under the message, one’s own is marked', async () => {
  await withCounts({ reacted: { [hello.id]: ['thumbs'] } });

  expect(count('Clap: 3').getAttribute('aria-pressed')).toBe('false');
  expect(count('Thumbs up: 1').getAttribute('aria-pressed')).toBe('true');
  expect(screen.queryByRole('button', { name: /Heart/ })).toBeNull();
});

test('a press joins in, another takes it back', async () => {
  const { end } = await withCounts();

  await userEvent.click(count('Clap: 3'));
  expect(end.lastCommand().command).toEqual({
    kind: 'react_to_message',
    message: hello.id,
    reaction: 'clap',
  });

  const merge = { chat: { reacted: { [hello.id]: ['clap'] } } };
  await act(async () => end.say(frameOf({ channel: 'own', merge })));
  await userEvent.click(count('Clap: 3'));
  expect(end.lastCommand().command).toMatchObject({ kind: 'take_reaction_back', reaction: 'clap' });
});

test('the first reaction is given from the menu', async () => {
  const { end } = await withCounts({}, { reactions: {} });

  await userEvent.click(screen.getByRole('button', { name: 'Actions: Bob' }));
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Heart' }));

  expect(end.lastCommand().command).toMatchObject({ kind: 'react_to_message', reaction: 'heart' });
});

test('who may not react sees the counts and cannot press', async () => {
  await withCounts({ may: ['report_message'], may_write_to: [], silenced: true });

  expect(count('Clap: 3')).toHaveProperty('disabled', true);
});
