import type { Question } from '~/generated/room';

/** What is on the stage first, then what waits, then by votes, then who asked first. */
export function sorted(questions: Question[], shown: string | null): Question[] {
  const rank = ({ id, standing }: Question) => (id === shown ? 0 : standing === 'waiting' ? 1 : 2);
  return [...questions].sort(
    (one, other) => rank(one) - rank(other) || other.votes - one.votes || one.id.localeCompare(other.id),
  );
}
