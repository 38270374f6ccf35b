import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ReactionsPart, ServerMessage } from '~/generated/room';
import type { Reaction } from '~/room/reactions';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { ReactButton } from './ReactButton';
import { Shower } from './Shower';

const attendee: ReactionsPart = { allowed: true, may_react: true, may: [] };
const ofStage: ReactionsPart = { ...attendee, may: ['forbid_reactions'] };

const withReactions = (reactions: ReactionsPart) =>
  drawInRoom(
    <>
      <ReactButton />
      <div data-testid="air">
        <Shower />
      </div>
    </>,
    { room: { reactions } },
  );

const summed = (reaction: Reaction, count: number): ServerMessage => ({
  t: 'summed',
  sums: [{ signal: { kind: 'react', reaction }, count }],
});

const button = () => screen.getByRole('button', { name: 'Reactions' });
const air = () => within(screen.getByTestId('air'));

afterEach(() => vi.unstubAllGlobals());

test('a press sends the sign and shows it at once', async () => {
  const { end } = await withReactions(attendee);

  await userEvent.click(button());
  await userEvent.click(await screen.findByRole('button', { name: 'Clap' }));

  expect(end.heard('signal')).toEqual([{ t: 'signal', signal: { kind: 'react', reaction: 'clap' } }]);
  expect(air().getAllByText('👏')).toHaveLength(1);
});

test('R opens the five, Escape closes them and gives the focus back', async () => {
  await withReactions(attendee);
  button().focus();

  await userEvent.keyboard('{r}');
  for (const name of ['Clap', 'Heart', 'Laugh', 'Wow', 'Thumbs up'])
    await screen.findByRole('button', { name });
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Clap' })));
  await userEvent.keyboard('{Escape}');

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Clap' })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button()));
});

test('at most thirty fly, the rest is a number, and none is read out', async () => {
  const { end } = await withReactions(attendee);

  await act(async () => end.say(summed('heart', 25), summed('clap', 412)));

  expect(air().getAllByText('❤️')).toHaveLength(25);
  expect(air().getAllByText('👏')).toHaveLength(5);
  expect(air().getByText('+407')).toBeTruthy();
  expect(air().getByText('+407').closest('[aria-hidden="true"]')).toBeTruthy();
});

test('who asks for no motion sees counts instead', async () => {
  const ask = window.matchMedia;
  vi.stubGlobal('matchMedia', (query: string) => ({
    ...ask(query),
    matches: query.includes('reduced-motion'),
  }));
  const { end } = await withReactions(attendee);

  await act(async () => end.say(summed('clap', 3), summed('wow', 2), summed('clap', 4)));

  expect(air().getByText('👏 7')).toBeTruthy();
  expect(air().getByText('😮 2')).toBeTruthy();
  expect(air().queryByText('👏')).toBeNull();
});

test('attendees who may not react have no button', async () => {
  await withReactions({ ...attendee, allowed: false, may_react: false });

  expect(screen.queryByRole('button')).toBeNull();
});

test('the stage forbids it to attendees and allows it again by one switch', async () => {
  const { end } = await withReactions(ofStage);
  await userEvent.click(button());

  await userEvent.click(await screen.findByRole('switch', { name: 'Attendees may react' }));
  expect(end.lastCommand().command).toEqual({ kind: 'forbid_reactions' });

  const set = { reactions: { allowed: false, may: ['allow_reactions'] } };
  await act(async () => end.say(frameOf({ set })));
  await userEvent.click(screen.getByRole('switch', { name: 'Attendees may react' }));
  expect(end.lastCommand().command).toEqual({ kind: 'allow_reactions' });
});

test('before the start the stage finds the switch and hears why there is no sign to give', async () => {
  await withReactions({ ...ofStage, may_react: false });

  await userEvent.click(button());

  expect(await screen.findByText('You can react once the session runs.')).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Attendees may react' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Clap' })).toBeNull();
});
