import { Refused } from '~/api/refused';

/** Somebody has deleted it. */
export const isFolderGone = (problem: unknown) =>
  problem instanceof Refused && problem.code === 'no_such_folder';
