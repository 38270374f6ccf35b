import { expect, test } from 'vitest';
import type { Poll } from '~/generated/room';
import { contentOf, draftOf, moved, problemOf, withForm, withRight } from './draft';

const capital: Poll = {
  id: '0000000009',
  questions: [
    {
      text: 'The capital of Poland?',
      form: 'single',
      options: ['Cracow', 'Warsaw'],
      right: [1],
      pictures: [],
    },
  ],
  is_test: true,
  feedback: 'at_close',
  results: 'live',
  is_anonymous: false,
  may_change: true,
  seconds: 60,
  opened: 0,
};

const question = () => {
  const [first] = draftOf(capital).questions;
  if (!first) throw new Error('it has one');
  return first;
};

test('a poll that is taken into the form and left as it is comes out the same', () => {
  const { id, opened, ...content } = capital;

  expect(contentOf(draftOf(capital))).toEqual(content);
});

test('options left empty are left out, and right ones stay right', () => {
  const draft = draftOf(capital);
  const [first] = draft.questions;
  const options = first?.options.map((option, place) => (place === 0 ? { ...option, text: '  ' } : option));

  const content = contentOf({ ...draft, questions: [{ ...question(), options: options ?? [] }] });

  expect(content.questions[0]).toMatchObject({ options: ['Warsaw'], right: [0] });
});

test('a question with one answer has one right option', () => {
  const whole = question();
  const [cracow, warsaw] = whole.options;
  const rights = (one: typeof whole) => one.options.map(({ isRight }) => isRight);

  expect(rights(withRight(whole, cracow?.id ?? 0, true))).toEqual([true, false]);
  const both = withRight(withForm(whole, 'multiple'), cracow?.id ?? 0, true);
  expect(rights(both)).toEqual([true, true]);
  expect(rights(withForm(both, 'single'))).toEqual([true, false]);
  expect(rights(withRight(both, warsaw?.id ?? 0, false))).toEqual([true, false]);
});

test('what is missing is named', () => {
  const whole = question();
  const [first, second] = whole.options;
  if (!first || !second) throw new Error('it has two');

  expect(problemOf(whole, true)).toBeUndefined();
  expect(problemOf({ ...whole, text: ' ' }, true)).toBe('text');
  expect(problemOf({ ...whole, options: [first] }, true)).toBe('options');
  expect(problemOf({ ...whole, options: [first, { ...second, text: 'Cracow' }] }, true)).toBe('doubles');
  expect(problemOf({ ...whole, options: [first, { ...second, isRight: false }] }, true)).toBe('right');
  expect(problemOf({ ...whole, form: 'short', options: [] }, true)).toBeUndefined();
});

test('an entry moves by one and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
});

test('a picture stays beside its option', () => {
  const draft = draftOf({
    ...capital,
    questions: capital.questions.map((one) => ({ ...one, pictures: ['', 'key'] })),
  });
  const [first] = draft.questions;
  const options = moved(first?.options ?? [], 0, 1);

  const content = contentOf({ ...draft, questions: [{ ...question(), options }] });

  expect(content.questions[0]).toMatchObject({ options: ['Warsaw', 'Cracow'], pictures: ['key', ''] });
});
