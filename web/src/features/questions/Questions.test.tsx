import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { OwnQuestionsPart, Question, QuestionsPart } from '~/generated/room';
import { SideContext } from '~/room/side';
import { frameOf } from '~/testing/room';
import { drawInRoom } from '~/testing/room-stand';
import { Turned } from '~/testing/Turned';
import { Questions } from './Questions';
import { ShownQuestion } from './ShownQuestion';
import { questions } from './tool';

const asked: Question = {
  id: '0000000042',
  at: 1,
  person: 'p_boris',
  name: 'Boris',
  text: 'Will there be slides?',
  message: null,
  standing: 'open',
  votes: 2,
  replies: [],
};
const nothing: QuestionsPart = {
  questions: {},
  shown: null,
  open: true,
  approve_first: false,
  anonymous_allowed: false,
  may: [],
};
const free: OwnQuestionsPart = {
  asked: {},
  voted: [],
  may: ['ask_question', 'mark_question', 'vote_question', 'take_vote_back', 'delete_question'],
};

const withQuestions = (
  part: Partial<QuestionsPart>,
  own: Partial<OwnQuestionsPart> = {},
  what = <Questions />,
) =>
  drawInRoom(what, { room: { questions: { ...nothing, ...part } }, own: { questions: { ...free, ...own } } });

const button = (name: string) => screen.findByRole('button', { name });

test('a vote is given, and taken back by who gave it', async () => {
  const { end } = await withQuestions({ questions: { [asked.id]: asked } });
  await userEvent.click(await button('Vote for this question: 2 votes'));
  expect(end.lastCommand().command).toEqual({ kind: 'vote_question', question: asked.id });
});

test('a vote that was given is pressed, and taken back by pressing again', async () => {
  const { end } = await withQuestions({ questions: { [asked.id]: asked } }, { voted: [asked.id] });
  const vote = await button('Vote for this question: 2 votes');
  expect(vote.getAttribute('aria-pressed')).toBe('true');
  await userEvent.click(vote);
  expect(end.lastCommand().command).toEqual({ kind: 'take_vote_back', question: asked.id });
});

test('a question that was refused comes back into the field, also when another tab was looked at meanwhile', async () => {
  const { end } = await withQuestions(
    {},
    {},
    <Turned>
      <Questions />
    </Turned>,
  );
  const field = () => screen.findByRole('textbox', { name: 'Your question' });
  await userEvent.type(await field(), 'Why?{Enter}');
  const { id, command } = end.lastCommand();
  expect(command).toEqual({ kind: 'ask_question', text: 'Why?', anonymous: false });
  expect(await field()).toHaveProperty('value', '');

  await userEvent.click(await button('Turn'));
  await act(async () => end.say({ t: 'refused', id, code: 'too_many_questions', fields: { limit: 5 } }));
  await userEvent.click(await button('Turn'));

  expect(await field()).toHaveProperty('value', 'Why?');
});

test('a question that was asked does not come back', async () => {
  const { end } = await withQuestions(
    {},
    {},
    <Turned>
      <Questions />
    </Turned>,
  );
  await userEvent.type(await screen.findByRole('textbox', { name: 'Your question' }), 'Why?{Enter}');
  await userEvent.click(await button('Turn'));
  await act(async () => end.say({ t: 'done', id: end.lastCommand().id, seq: 3 }));
  await userEvent.click(await button('Turn'));

  expect(await screen.findByRole('textbox', { name: 'Your question' })).toHaveProperty('value', '');
});

test('who may not ask reads why', async () => {
  await withQuestions({ open: false, questions: { [asked.id]: asked } }, { may: [] });
  expect(await screen.findByText('No more questions are taken.')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('one reads what became of an own question that nobody else sees', async () => {
  const own = { id: '0000000043', at: 1, text: 'And the price?', standing: 'waiting' as const, replies: [] };
  await withQuestions({ approve_first: true }, { asked: { [own.id]: own } });
  expect(await screen.findByText('And the price?')).toBeTruthy();
  expect(await screen.findByText('The team looks at it first.')).toBeTruthy();
});

test('where all is answered it is not said that nothing was asked', async () => {
  await withQuestions({ questions: { [asked.id]: { ...asked, standing: 'answered' } } });

  await button('1 answered question');
  expect(screen.getByText('No open questions.')).toBeTruthy();
  expect(screen.queryByText(/No questions yet/)).toBeNull();
});

test('a question on the stage is taken off by the stage alone', async () => {
  await withQuestions(
    { questions: { [asked.id]: { ...asked, name: '' } }, shown: asked.id },
    {},
    <ShownQuestion />,
  );
  expect(await screen.findByText('Anonymous')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

const Tab = () => <output>{questions.side?.useTab()?.count}</output>;

test('the tab tells an attendee how many questions are new, until it is open', async () => {
  const show = () => undefined;
  const tabs = (
    <>
      <Tab />
      <SideContext value={{ shown: 'questions', show }}>
        <Tab />
      </SideContext>
    </>
  );
  const { end } = await withQuestions({ questions: { [asked.id]: asked } }, {}, tabs);
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said()).toEqual(['0', '0']);

  const later = { ...asked, id: '0000000044', replies: [] };
  await act(async () => end.say(frameOf({ merge: { questions: { questions: { [later.id]: later } } } })));

  expect(said()).toEqual(['1', '0']);
});

test('a question that is being written, and that it shall have no name, outlive a look at another tab', async () => {
  await withQuestions(
    { anonymous_allowed: true },
    {},
    <Turned>
      <Questions />
    </Turned>,
  );
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Ask without my name' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Your question' }), 'May I');

  await userEvent.click(await button('Turn'));
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(await button('Turn'));

  expect(await screen.findByRole('textbox', { name: 'Your question' })).toHaveProperty('value', 'May I');
  expect(screen.getByRole('checkbox', { name: 'Ask without my name' })).toHaveProperty('checked', true);
});

test('a reply that was begun is there when it is gone on with, and not after it was given up', async () => {
  await withQuestions(
    { questions: { [asked.id]: asked } },
    { may: ['reply_question'] },
    <Turned>
      <Questions />
    </Turned>,
  );
  const away = async () => {
    await userEvent.click(await button('Turn'));
    await userEvent.click(await button('Turn'));
  };
  await userEvent.click(await button('Question of Boris: more'));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Reply in words' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Your reply' }), 'After the');
  await away();

  expect(await screen.findByRole('textbox', { name: 'Your reply' })).toHaveProperty('value', 'After the');

  await userEvent.click(await button('Cancel'));
  await away();
  await screen.findByText(asked.text);
  expect(screen.queryByRole('textbox', { name: 'Your reply' })).toBeNull();
});
