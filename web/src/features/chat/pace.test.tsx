import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { field, inChat } from '~/testing/chat';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { ChatSettings } from './ChatSettings';

afterEach(() => void vi.useRealTimers());

test('who has to wait reads how long and keeps their words', async () => {
  // However long a machine takes to type.
  vi.useFakeTimers({ toFake: ['Date'] });
  const { end } = await inChat({ slow_seconds: 60 }, { waits_until: Date.now() + 59_500 });

  await userEvent.type(field(), 'One more thing{Enter}');

  expect(screen.getByText(/^You can write to everyone again in (59|60) s$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Send' })).toHaveProperty('disabled', true);
  expect(end.heard('do')).toEqual([]);
  expect(field()).toHaveProperty('value', 'One more thing');
});

test('when the hosts let it go faster, the words go out', async () => {
  const { end } = await inChat({ slow_seconds: 60 }, { waits_until: Date.now() + 59_500 });
  await userEvent.type(field(), 'One more thing');

  await act(async () => end.say(frameOf({ channel: 'own', set: { chat: { waits_until: null } } })));
  await userEvent.type(field(), '{Enter}');

  expect(end.lastCommand().command).toMatchObject({ text: 'One more thing' });
});

test('the stage chooses the pace among its settings', async () => {
  const { end } = await drawInRoom(<ChatSettings />, {
    room: {
      chat: {
        messages: {},
        stage_messages: {},
        reactions: {},
        stage_reactions: {},
        reports: {},
        silenced: {},
        deleted: {},
        stage_deleted: {},
        has_older: false,
        open: true,
        private_allowed: false,
        slow_seconds: 15,
        may: ['close_chat', 'slow_chat'],
      },
    },
  });

  await userEvent.click(screen.getByRole('button', { name: 'Chat settings' }));
  expect(
    (await screen.findByRole('menuitemradio', { name: 'every 15 s' })).getAttribute('aria-checked'),
  ).toBe('true');
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'every 30 s' }));

  expect(end.lastCommand().command).toEqual({ kind: 'slow_chat', seconds: 30 });
});
