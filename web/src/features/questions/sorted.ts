import type { OwnQuestion, OwnQuestionsPart, Question, QuestionsPart } from '~/generated/room';

/** What is on the stage first, then what waits, then by votes, then who asked first. */
export function sorted(questions: Question[], shown: string | null): Question[] {
  const rank = ({ id, standing }: Question) => (id === shown ? 0 : standing === 'waiting' ? 1 : 2);
  return [...questions].sort(
    (one, other) => rank(one) - rank(other) || other.votes - one.votes || one.id.localeCompare(other.id),
  );
}

/** One's own that others do not see: not yet, or not any more. */
export const unseenOf = (part: QuestionsPart, own: OwnQuestionsPart): OwnQuestion[] =>
  Object.values(own.asked).filter(
    ({ id, standing }) => !part.questions[id] && (standing === 'waiting' || standing === 'dismissed'),
  );
