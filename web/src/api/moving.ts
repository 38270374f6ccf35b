import type { LibraryFile } from './wire';

/** How often a list is asked for while something in it is being made usable or is on its way. */
export const pollMilliseconds = 1000;

export const isMoving = (files: readonly LibraryFile[] | undefined) =>
  files?.some(
    ({ state, place, place_problem }) =>
      state === 'waiting' ||
      state === 'working' ||
      (state === 'ready' && !place_problem && (place === 'leaving' || place === 'returning')),
  ) ?? false;
