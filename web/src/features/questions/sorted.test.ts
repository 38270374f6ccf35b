import { expect, test } from 'vitest';
import type { Question } from '~/generated/room';
import { sorted } from './sorted';

const question = (id: string, votes: number, standing: Question['standing'] = 'open'): Question => ({
  id,
  at: 1,
  person: 'p_anna',
  name: 'Anna',
  text: 'Why?',
  message: null,
  standing,
  votes,
  replies: [],
});

test('what is on the stage comes first, then what waits, then the most wanted, then the oldest', () => {
  const questions = [
    question('1', 1),
    question('2', 5),
    question('3', 5),
    question('4', 0, 'waiting'),
    question('5', 0),
  ];

  expect(sorted(questions, '5').map(({ id }) => id)).toEqual(['5', '4', '2', '3', '1']);
});
