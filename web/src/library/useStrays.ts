import { useQueries } from '@tanstack/react-query';
import { fileQuery } from '~/api/files';
import type { LibraryFile } from '~/api/wire';
import { useArrivals } from './arrivals';

/** What was uploaded here and cannot be chosen here: it was refused, or is of another kind. `listed`: the newest that can be chosen;
 * without it nothing is looked for. */
export function useStrays(
  kinds: readonly LibraryFile['kind'][],
  listed: readonly LibraryFile[] | undefined,
): LibraryFile[] {
  const arrived = useArrivals(kinds);
  const missing = listed ? arrived.filter((id) => !listed.some((file) => file.id === id)) : [];
  const asked = useQueries({ queries: missing.map(fileQuery) });
  return asked
    .map(({ data }) => data)
    .filter((file) => file !== undefined)
    .filter(({ kind, state }) => state === 'refused' || !kinds.includes(kind));
}
