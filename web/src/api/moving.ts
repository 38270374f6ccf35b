import type { LibraryFile } from './wire';

/** How often a list is asked for while something in it is being made usable. */
export const pollMilliseconds = 1000;

export const isMoving = (files: readonly LibraryFile[] | undefined) =>
  files?.some(({ state }) => state === 'waiting' || state === 'working') ?? false;
