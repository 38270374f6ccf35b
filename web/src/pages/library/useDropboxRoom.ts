import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { dropboxQuery } from '~/api/dropbox';

/** Asked for again when what lies here has changed: then something may have come or gone there. */
export function useDropboxRoom(usedBytes: number | undefined) {
  const queries = useQueryClient();
  const { data: room } = useQuery(dropboxQuery);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies here is what it hangs on.
  useEffect(() => void queries.invalidateQueries({ queryKey: dropboxQuery.queryKey }), [queries, usedBytes]);
  return room;
}
