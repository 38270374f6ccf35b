import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { expect, test } from 'vitest';
import type { Poll, PollRun, PollsPart } from '~/generated/room';
import { drawInRoom } from '~/testing/room-stand';
import { Polls } from './Polls';

await i18next.loadNamespaces(['prepared', 'poll_form']);

const fresh: Poll = {
  id: '0000000009',
  questions: [
    { text: 'Tea or coffee?', form: 'single', options: ['Tea', 'Coffee'], right: [], pictures: [] },
  ],
  is_test: false,
  feedback: 'at_close',
  results: 'on_release',
  is_anonymous: false,
  may_change: true,
  seconds: null,
  opened: 0,
};
const opened: Poll = { ...fresh, opened: 2 };
const run: PollRun = {
  poll: fresh.id,
  number: 1,
  opened_at: 1,
  closed_at: 5,
  answered: 2,
  tallies: [[2, 0]],
  texts: [[]],
};
const runs = {
  [`${fresh.id}-0001`]: run,
  [`${fresh.id}-0002`]: { ...run, number: 2, opened_at: 6, tallies: [[0, 2]] },
};
const ofStage: PollsPart = {
  shown: null,
  results: null,
  polls: {},
  order: [],
  runs: {},
  named: {},
  least_anonymous: 3,
  may: [
    'prepare_poll',
    'change_poll',
    'copy_poll',
    'delete_poll',
    'order_polls',
    'open_poll',
    'release_results',
  ],
};

const withPolls = (part: Partial<PollsPart> = {}) =>
  drawInRoom(<Polls />, {
    room: { polls: { ...ofStage, order: Object.keys(part.polls ?? {}), ...part } },
  });

const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a test is written with the keyboard, what is missing is said, and it is saved', async () => {
  const { end } = await withPolls();
  await press('New poll');

  await userEvent.type(screen.getByRole('textbox', { name: 'Your question' }), 'The capital of Poland?');
  await userEvent.click(screen.getByRole('switch', { name: /^This is a test/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Option 1' }), 'Cracow');
  await userEvent.type(screen.getByRole('textbox', { name: 'Option 2' }), 'Warsaw{Enter}Wilno');
  await press('Save');
  expect(screen.getByText('Mark what is right.')).toBeTruthy();
  expect(end.heard('do')).toEqual([]);

  await userEvent.click(screen.getByRole('checkbox', { name: 'Option 2 is right' }));
  await press('Save');

  const { command } = end.lastCommand();
  expect(command).toMatchObject({
    kind: 'prepare_poll',
    content: {
      is_test: true,
      questions: [
        {
          text: 'The capital of Poland?',
          form: 'single',
          options: ['Cracow', 'Warsaw', 'Wilno'],
          pictures: [],
          right: [1],
        },
      ],
    },
  });
});

test('options and questions move by buttons', async () => {
  const { end } = await withPolls({ polls: { [fresh.id]: fresh } });
  await press('Change: Tea or coffee?');

  await press('Move option 2 up');
  await press('Add question');
  const [, second] = screen.getAllByRole('textbox', { name: 'Your question' });
  if (second) await userEvent.type(second, 'Why?');
  const [, form] = screen.getAllByRole('combobox', { name: 'How it is answered' });
  if (form) await userEvent.selectOptions(form, 'A short text');
  await press('Move question 2 up');
  await press('Save');

  expect(end.lastCommand().command).toMatchObject({
    kind: 'change_poll',
    content: { questions: [{ text: 'Why?', form: 'short', options: [] }, { options: ['Coffee', 'Tea'] }] },
  });
});

test('a poll is deleted after a question', async () => {
  const { end } = await withPolls({ polls: { [fresh.id]: fresh } });

  await press('Delete: Tea or coffee?');
  const dialog = await screen.findByRole('dialog', { name: 'Delete this poll?' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Delete poll' }));

  expect(end.lastCommand().command).toEqual({ kind: 'delete_poll', poll: fresh.id });
});

test('opening waits for the room and says why not', async () => {
  const { end } = await withPolls({ polls: { [fresh.id]: fresh } });

  await press('Open for everyone');
  const { id } = end.lastCommand();
  expect(screen.getByRole('button', { name: 'Open for everyone' }).hasAttribute('data-loading')).toBe(true);
  await act(async () =>
    end.say({ t: 'refused', id, code: 'another_poll_is_open', fields: { question: 'Days?' } }),
  );

  expect(await screen.findByText('“Days?” is open. Close it first.')).toBeTruthy();
});

test('each run keeps its results, and they are shown to everyone on release', async () => {
  const { end } = await withPolls({ polls: { [fresh.id]: opened }, runs });
  expect(screen.queryByRole('button', { name: 'Change: Tea or coffee?' })).toBeNull();

  await press('Results');
  expect(screen.getByText('Coffee').closest('li')?.textContent).toContain('100%');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which run' }), 'Run 1');
  expect(screen.getByText('Coffee').closest('li')?.textContent).toContain('0%');
  await press('Show results to everyone');

  await waitFor(() =>
    expect(end.lastCommand().command).toEqual({
      kind: 'release_results',
      poll: fresh.id,
      run: 1,
      with_texts: false,
    }),
  );
});

test('polls stand in the order that they were given and are moved by buttons', async () => {
  const second: Poll = {
    ...fresh,
    id: '0000000004',
    questions: [{ text: 'Why?', form: 'short', options: [], right: [], pictures: [] }],
  };
  const { end } = await withPolls({
    polls: { [fresh.id]: fresh, [second.id]: second },
    order: [fresh.id, second.id],
  });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Tea or coffee?'),
    expect.stringContaining('Why?'),
  ]);

  await press('Move up: Why?');

  expect(end.lastCommand().command).toEqual({ kind: 'order_polls', order: [second.id, fresh.id] });
  expect(screen.getByRole('button', { name: 'Move down: Why?' }).hasAttribute('disabled')).toBe(true);
});
