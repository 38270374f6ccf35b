import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { byId, field, inChat, message } from '~/testing/chat';
import { frameOf } from '~/testing/room';
import { Turned } from '~/testing/Turned';

test('what is written goes to everybody with Enter, and the field is empty again', async () => {
  const { end } = await inChat();

  await userEvent.type(field(), 'Hello{Enter}');

  expect(end.lastCommand().command).toEqual({
    kind: 'post_message',
    text: 'Hello',
    to: 'everyone',
    to_person: null,
    replies_to: null,
  });
  expect(field()).toHaveProperty('value', '');
});

test('Shift and Enter begin a new line', async () => {
  const { end } = await inChat();

  await userEvent.type(field(), 'one{Shift>}{Enter}{/Shift}two');

  expect(field()).toHaveProperty('value', 'one\ntwo');
  expect(end.heard('do')).toEqual([]);
});

test('a refused message comes back into the field, with the reason', async () => {
  const { end } = await inChat();
  await userEvent.type(field(), 'Too late{Enter}');
  const { id } = end.lastCommand();

  await act(async () => end.say({ t: 'refused', id, code: 'chat_closed', fields: {} }));

  expect(await screen.findByText('The hosts have closed the chat.')).toBeTruthy();
  expect(field()).toHaveProperty('value', 'Too late');
});

test('messages of all kinds stand in the order in which they were written', async () => {
  await inChat(
    { messages: byId(message('1'), message('30')), stage_messages: byId(message('12', { to: 'stage' })) },
    { private: byId(message('2', { to: 'person', to_person: 'p_ada' })) },
  );

  const items = within(screen.getByRole('log')).getAllByRole('listitem');
  expect(items.map((item) => item.querySelector('p')?.textContent)).toEqual([
    'text 1',
    'text 2',
    'text 12',
    'text 30',
  ]);
  expect(screen.getByText('privately to you')).toBeTruthy();
});

test('a deleted message is gone at once', async () => {
  const { end } = await inChat({ messages: byId(message('1'), message('2')) });

  await act(async () => end.say(frameOf({ merge: { chat: { messages: { '0000000001': null } } } })));

  expect(screen.queryByText('text 1')).toBeNull();
  expect(screen.getByText('text 2')).toBeTruthy();
});

test('markup in a message stays text, and only web addresses are links', async () => {
  const text = '<b>bold</b> javascript:alert(1) https://example.org';
  await inChat({ messages: byId(message('1', { text })) });

  expect(screen.getByRole('log').querySelector('b')).toBeNull();
  const links = screen.getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org']);
  expect(links[0]?.getAttribute('rel')).toContain('noopener');
});

test('who may not write is told why instead of a field', async () => {
  await inChat({}, { may_write_to: [], silenced: true });

  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('You cannot write here: it was switched off for you.')).toBeTruthy();
});

test('in a closed chat the field is closed too, until one person is chosen', async () => {
  const { end } = await inChat(
    { open: false, messages: byId(message('1', { role: 'host' })) },
    { may_write_to: ['person'], may: ['post_message'] },
  );
  expect(field()).toHaveProperty('disabled', true);

  await userEvent.click(screen.getByRole('button', { name: 'Actions: Bob' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reply privately' }));

  await userEvent.type(field(), 'Psst{Enter}');
  expect(end.lastCommand().command).toMatchObject({ to: 'person', to_person: 'p_bob', text: 'Psst' });
});

test('earlier messages are read when they are asked for, until there are none', async () => {
  const { end } = await inChat({ messages: byId(message('7')), has_older: true });

  await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
  const asked = end.said.at(-1);
  if (asked?.t !== 'read_older') throw new Error('nothing was asked');
  await act(async () => end.say({ t: 'older', id: asked.id, entries: byId(message('5')), before: null }));

  expect(asked).toMatchObject({ feature: 'chat', before: 7 });
  expect(
    within(screen.getByRole('log'))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([expect.stringContaining('text 5'), expect.stringContaining('text 7')]);
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
});

test('an earlier message can be deleted, and is gone for all who have read back to it', async () => {
  const { end } = await inChat(
    { messages: byId(message('7')), has_older: true, may: ['delete_message'] },
    { may: ['delete_message'] },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier messages' }));
  const asked = end.said.at(-1);
  if (asked?.t !== 'read_older') throw new Error('nothing was asked');
  const entries = byId(message('4'), message('5', { person: 'p_ada', name: 'Ada' }));
  await act(async () => end.say({ t: 'older', id: asked.id, entries, before: null }));

  await userEvent.click(screen.getByRole('button', { name: 'Actions: Ada' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(end.lastCommand().command).toEqual({ kind: 'delete_message', message: '0000000005' });
  await act(async () => end.say(frameOf({ merge: { chat: { deleted: { '0000000005': 2_000 } } } })));

  expect(screen.queryByText('text 5')).toBeNull();
  expect(screen.getByText('text 4')).toBeTruthy();
});

test('what one writes stands there at once, and once', async () => {
  const { end } = await inChat();

  await userEvent.type(field(), 'Hello{Enter}');
  expect(screen.getByText('Hello')).toBeTruthy();

  const mine = message('6', { person: 'p_ada', name: 'Ada', text: 'Hello' });
  const frame = frameOf({ merge: { chat: { messages: { [mine.id]: { ...mine } } } } });
  await act(async () => end.say({ t: 'done', id: end.lastCommand().id, seq: 6 }, frame));

  expect(screen.getAllByText('Hello')).toHaveLength(1);
  expect(screen.queryByText('Sending…')).toBeNull();
});

test('what is written without a connection is shown as not sent yet, and is sent with it', async () => {
  const { end } = await inChat();
  await act(async () => end.break());

  await userEvent.type(field(), 'Can you hear me?{Enter}');

  expect(screen.getByText('Can you hear me?')).toBeTruthy();
  expect(screen.getByText('Not sent yet: waiting for the connection')).toBeTruthy();
  expect(end.heard('do')).toEqual([]);
});

test('a refused message does not stay in the conversation', async () => {
  const { end } = await inChat();
  await userEvent.type(field(), 'Too late{Enter}');

  await act(async () => end.say({ t: 'refused', id: end.lastCommand().id, code: 'chat_closed', fields: {} }));

  expect(within(screen.getByRole('log')).queryByText('Too late')).toBeNull();
});

test('a message that is being written outlives a look at another tab, and not its sending', async () => {
  await inChat({}, {}, Turned);
  await userEvent.type(field(), 'I would');

  await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
  await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
  expect(field()).toHaveProperty('value', 'I would');

  await userEvent.type(field(), '{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
  await userEvent.click(screen.getByRole('button', { name: 'Turn' }));
  expect(field()).toHaveProperty('value', '');
});
