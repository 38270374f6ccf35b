import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnPollsPart, PollRun, PollsPart, ShownPoll } from '~/generated/room';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { PollOverlay } from './PollOverlay';

const shown: ShownPoll = {
  poll: '0000000009',
  run: 1,
  phase: 'open',
  questions: [
    {
      text: 'Tea or coffee?',
      form: 'single',
      options: ['Tea', 'Coffee'],
      pictures: ['kkkkkkkkkkkkkkkkkkkkkkkk', ''],
    },
    { text: 'Why?', form: 'short', options: [], pictures: [] },
  ],
  is_test: false,
  is_anonymous: false,
  results: 'live',
  seconds: null,
  closes_at: null,
  with_texts: false,
};
const run: PollRun = {
  poll: shown.poll,
  number: 1,
  opened_at: 1,
  closed_at: null,
  answered: 4,
  tallies: [[1, 3], [2]],
  texts: [],
};
const nothing: PollsPart = {
  shown: null,
  results: null,
  polls: {},
  order: [],
  runs: {},
  named: {},
  least_anonymous: 3,
  may: [],
};
const unanswered: OwnPollsPart = { answers: [], score: null, may: ['answer_poll'] };
const tea = [
  { options: [0], text: '' },
  { options: [], text: '' },
];

const withPoll = (part: Partial<PollsPart>, own: Partial<OwnPollsPart> = {}) =>
  drawInRoom(<PollOverlay />, {
    room: { polls: { ...nothing, shown, ...part } },
    own: { polls: { ...unanswered, ...own } },
  });

const button = (name: string) => screen.findByRole('button', { name });

test('an open poll is answered, and the answer is in once the room says so', async () => {
  const { end } = await withPoll({});

  await userEvent.click(await button('Send answer'));
  expect(screen.getByRole('alert').textContent).toBe('Answer at least one question.');
  expect(end.heard('do')).toEqual([]);

  await userEvent.click(screen.getByRole('radio', { name: 'Coffee' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), 'Habit');
  await userEvent.click(await button('Send answer'));
  const { id, command } = end.lastCommand();
  expect(command).toEqual({
    kind: 'answer_poll',
    poll: '0000000009',
    run: 1,
    answers: [
      { options: [1], text: '' },
      { options: [], text: 'Habit' },
    ],
  });
  expect(screen.queryByText('Your answer is in.')).toBeNull();

  const answers = [
    { options: [1], text: '' },
    { options: [], text: 'Habit' },
  ];
  await act(async () =>
    end.say(frameOf({ channel: 'own', set: { polls: { answers } } }), { t: 'done', id, seq: 6 }),
  );
  expect(await screen.findByText('Your answer is in.')).toBeTruthy();
});

test('bars say how many and what share, and which is mine', async () => {
  await withPoll({ results: run }, { answers: tea });

  const [first, second] = await screen.findAllByRole('listitem');

  expect(first?.textContent).toContain('Your answer');
  expect(first?.textContent).toContain('25%');
  expect(second?.textContent).toContain('75%');
  expect(screen.getByText('4 people answered')).toBeTruthy();
  expect(screen.getByText('2 short answers')).toBeTruthy();
});

test('an answer that may be changed is changed from what it was', async () => {
  const { end } = await withPoll({}, { answers: tea });

  await userEvent.click(await button('Change answer'));

  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tea' }).checked).toBe(true);
  await userEvent.click(await button('Keep my answer'));
  expect(screen.getByText('Your answer is in.')).toBeTruthy();
  expect(end.heard('do')).toEqual([]);
});

test('an anonymous poll says that it is, and from how many answers results are shown', async () => {
  const anonymous = { ...shown, is_anonymous: true };
  await withPoll(
    { shown: anonymous, results: { ...run, answered: 1, tallies: [] } },
    { answers: tea, may: [] },
  );

  expect(await screen.findByText('Anonymous: results are shown once 3 people have answered.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change answer' })).toBeNull();
});

test('who took a test sees the score and what is right, without bars when none are shown', async () => {
  const closed: ShownPoll = { ...shown, phase: 'closed', is_test: true, results: 'on_release' };
  const score = { right: 0, of: 1, options: [[1], []] };
  await withPoll({ shown: closed }, { answers: tea, score, may: [] });

  expect(await screen.findByText('0 of 1 right')).toBeTruthy();
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toBe('TeaYour answer');
  expect(second?.textContent).toBe('CoffeeRight');
});

test('it is folded to a pill and comes back by it', async () => {
  await withPoll({});

  await userEvent.click(await button('Fold the poll away'));
  expect(screen.queryByRole('radio', { name: 'Tea' })).toBeNull();
  await userEvent.click(await button('Answer the poll'));

  expect(await screen.findByRole('radio', { name: 'Tea' })).toBeTruthy();
});

test('it goes when it is taken away', async () => {
  const { end } = await withPoll({});
  await button('Send answer');

  await act(async () => end.say(frameOf({ set: { polls: { shown: null } } })));

  await waitFor(() => expect(screen.queryByRole('region', { name: 'Poll' })).toBeNull());
});

const released: Partial<PollsPart> = {
  shown: { ...shown, phase: 'released' },
  results: { ...run, closed_at: 5 },
};

test('whoever may hide results does so where they stand', async () => {
  const { end } = await withPoll({ ...released, may: ['hide_results'] });

  await userEvent.click(await button('Hide results'));

  expect(end.lastCommand().command).toEqual({ kind: 'hide_results' });
});

test.each([
  ['an open poll', { may: ['hide_results'] }],
  ['who may not', released],
] satisfies [string, Partial<PollsPart>][])('%s: nothing hides the card for everybody', async (_, part) => {
  await withPoll(part);

  await button('Fold the poll away');
  expect(screen.queryByRole('button', { name: 'Hide results' })).toBeNull();
});

test('what was filled in is there again after a look at what the poll covers', async () => {
  await withPoll({});
  await userEvent.click(await screen.findByRole('radio', { name: 'Coffee' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Why?' }), 'Habit');

  await userEvent.click(await button('Fold the poll away'));
  await userEvent.click(await button('Answer the poll'));

  expect(await screen.findByRole('radio', { name: 'Coffee' })).toHaveProperty('checked', true);
  expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveProperty('value', 'Habit');
});
