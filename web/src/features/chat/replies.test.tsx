import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { byId, field, inChat, message } from '~/testing/chat';

const question = message('1', { text: 'When is lunch?' });
const reply = message('2', { text: 'At noon', replies_to: question.id, person: 'p_eve', name: 'Eve' });

const openMenu = (name: string) => userEvent.click(screen.getByRole('button', { name: `Actions: ${name}` }));
const press = async (item: string) => userEvent.click(await screen.findByRole('menuitem', { name: item }));
const quote = () => screen.queryByRole('group', { name: 'Reply to Bob' });

test('a reply carries the message that was chosen, the next message does not', async () => {
  const { end } = await inChat({ messages: byId(question) });

  await openMenu('Bob');
  await press('Reply');
  expect(quote()?.textContent).toBe('Bob When is lunch?');
  await userEvent.type(field(), 'At noon{Enter}');

  expect(end.lastCommand().command).toMatchObject({ text: 'At noon', replies_to: question.id });
  expect(quote()).toBeNull();
  await userEvent.type(field(), 'I think{Enter}');
  expect(end.lastCommand().command).toMatchObject({ text: 'I think', replies_to: null });
});

test('Escape takes the quote away and keeps the words', async () => {
  await inChat({ messages: byId(question) });
  await openMenu('Bob');
  await press('Reply');

  await userEvent.type(field(), 'At noon{Escape}');

  expect(quote()).toBeNull();
  expect(field()).toHaveProperty('value', 'At noon');
});

test('a refused reply is a reply still', async () => {
  const { end } = await inChat({ messages: byId(question) });
  await openMenu('Bob');
  await press('Reply');
  await userEvent.type(field(), 'At noon{Enter}');

  await act(async () =>
    end.say({ t: 'refused', id: end.lastCommand().id, code: 'no_such_message', fields: {} }),
  );

  expect(quote()).toBeTruthy();
  expect(field()).toHaveProperty('value', 'At noon');
});

test('the reply to a private message stays between the two', async () => {
  const psst = message('3', { to: 'person', to_person: 'p_ada', role: 'host' });
  const { end } = await inChat({}, { private: byId(psst) });

  await openMenu('Bob');
  expect(screen.queryByRole('menuitem', { name: 'Reply privately' })).toBeNull();
  await press('Reply');
  await userEvent.type(field(), 'Yes?{Enter}');

  expect(end.lastCommand().command).toMatchObject({ to: 'person', to_person: 'p_bob', replies_to: psst.id });
});

test('pressing a quote leads to its message and marks it', async () => {
  await inChat({ messages: byId(question, reply) });

  await userEvent.click(screen.getByRole('button', { name: /^Reply to Bob: When is lunch\?/ }));

  const item = within(screen.getByRole('log')).getAllByRole('listitem')[0];
  await waitFor(() => expect(item?.dataset.marked).toBe('true'));
  expect(document.activeElement).toBe(item);
});

test('of a deleted message nothing is quoted', async () => {
  await inChat({ messages: byId(message('0'), reply) });

  expect(screen.getByText('This message is no longer here')).toBeTruthy();
});

test('a message before the window is read back when its quote is pressed', async () => {
  const { end } = await inChat({ messages: byId(reply), has_older: true });

  await userEvent.click(screen.getByRole('button', { name: 'An earlier message' }));
  const asked = end.said.at(-1);
  if (asked?.t !== 'read_older') throw new Error('nothing was asked');
  await act(async () => end.say({ t: 'older', id: asked.id, entries: byId(question), before: null }));

  const item = within(screen.getByRole('log')).getAllByRole('listitem')[0];
  expect(item?.dataset.marked).toBe('true');
});

test('a message of other readers is not quoted, whatever its number says', async () => {
  const psst = message('1', { to: 'person', to_person: 'p_ada', text: 'Between us' });
  await inChat({ messages: byId(message('0'), reply) }, { private: byId(psst) });

  expect(screen.queryByRole('button', { name: /^Reply to Bob/ })).toBeNull();
});
