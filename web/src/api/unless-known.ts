import type { Query } from '@tanstack/react-query';
import { isAnswer } from './refused';

/** For `throwOnError`: what is on the screen stays there while the server is silent. */
export function unlessKnown(problem: Error, { state }: { state: Pick<Query['state'], 'data'> }): boolean {
  return state.data === undefined || isAnswer(problem);
}
