import type { Poll, PollDraft } from '~/generated/room';

export const mostQuestions = 10;
export const mostOptions = 12;

export type Form = Poll['questions'][number]['form'];
/** `id` lives as long as the form: what is typed moves with its field. `picture`: the key of one in the library, or empty. */
export type OptionDraft = { id: number; text: string; isRight: boolean; picture: string };
export type QuestionFields = { id: number; text: string; form: Form; options: OptionDraft[] };
export type Settings = Required<Omit<PollDraft, 'questions'>>;
export type Draft = { questions: QuestionFields[]; settings: Settings };
/** Keys of the catalogue, below `problem`. */
export type Problem = 'text' | 'options' | 'doubles' | 'right' | 'nothingToCount';

/** Above those of a form that was left and is opened again. */
let lastId = Date.now();
const nextId = () => ++lastId;

export const newOption = (): OptionDraft => ({ id: nextId(), text: '', isRight: false, picture: '' });

export const newQuestion = (): QuestionFields => ({
  id: nextId(),
  text: '',
  form: 'single',
  options: [newOption(), newOption()],
});

const usual: Settings = {
  is_test: false,
  feedback: 'at_close',
  results: 'live',
  is_anonymous: false,
  may_change: true,
  seconds: null,
};

export function draftOf(poll: Poll | undefined): Draft {
  if (!poll) return { questions: [newQuestion()], settings: usual };
  const { is_test, feedback, results, is_anonymous, may_change, seconds } = poll;
  return {
    settings: { is_test, feedback, results, is_anonymous, may_change, seconds },
    questions: poll.questions.map(({ text, form, options, right, pictures }) => ({
      id: nextId(),
      text,
      form,
      options: options.map((option, place) => ({
        id: nextId(),
        text: option,
        isRight: right.includes(place),
        picture: pictures[place] ?? '',
      })),
    })),
  };
}

const written = ({ form, options }: QuestionFields) =>
  form === 'short' ? [] : options.filter(({ text }) => text.trim() !== '');

/** As the server takes it: options left empty are left out. */
export function contentOf({ questions, settings }: Draft): PollDraft {
  return {
    ...settings,
    is_anonymous: settings.is_anonymous && !settings.is_test,
    questions: questions.map((question) => {
      const options = written(question);
      return {
        text: question.text.trim(),
        form: question.form,
        options: options.map(({ text }) => text.trim()),
        pictures: options.some(({ picture }) => picture) ? options.map(({ picture }) => picture) : [],
        right: settings.is_test ? options.flatMap(({ isRight }, place) => (isRight ? [place] : [])) : [],
      };
    }),
  };
}

/** Whether they would be saved as the same. */
export const isSame = (one: Draft, other: Draft) =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

/** What is still missing in a question, if anything. */
export function problemOf(question: QuestionFields, isTest: boolean): Problem | undefined {
  if (question.text.trim() === '') return 'text';
  if (question.form === 'short') return undefined;
  const options = written(question);
  if (options.length < 2) return 'options';
  if (new Set(options.map(({ text }) => text.trim())).size < options.length) return 'doubles';
  if (isTest && !options.some(({ isRight }) => isRight)) return 'right';
  return undefined;
}

export const isCountable = ({ questions, settings }: Draft) =>
  !settings.is_test || questions.some(({ form }) => form !== 'short');

/** A question with one answer has one right option. */
export function withRight(question: QuestionFields, id: number, isRight: boolean): QuestionFields {
  const others = question.form === 'single' && isRight;
  return {
    ...question,
    options: question.options.map((option) =>
      option.id === id ? { ...option, isRight } : others ? { ...option, isRight: false } : option,
    ),
  };
}

export function withForm(question: QuestionFields, form: Form): QuestionFields {
  const options = question.options.length > 0 ? question.options : [newOption(), newOption()];
  const first = options.find(({ isRight }) => isRight)?.id;
  if (form !== 'single') return { ...question, form, options };
  return { ...question, form, options: options.map((one) => ({ ...one, isRight: one.id === first })) };
}

export function moved<Entry>(entries: Entry[], from: number, by: 1 | -1): Entry[] {
  const entry = entries[from];
  const other = entries[from + by];
  if (entry === undefined || other === undefined) return entries;
  return entries.map((one, place) => (place === from ? other : place === from + by ? entry : one));
}
