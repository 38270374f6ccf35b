import type { LibraryFile } from '~/api/wire';

/** What waits for something to change is not asked about again and again. */
export const isOnItsWay = (files: readonly LibraryFile[] | undefined) =>
  files?.some(
    ({ state, place, place_problem }) =>
      state === 'ready' && !place_problem && (place === 'leaving' || place === 'returning'),
  ) ?? false;
