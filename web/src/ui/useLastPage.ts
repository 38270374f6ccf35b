import { useEffect } from 'react';

/** Of a list whose last page was emptied the one before is shown. */
export function useLastPage(
  list: { items: readonly unknown[]; total: number } | undefined,
  page: number,
  size: number,
  setPage: (page: number) => void,
) {
  const isBeyond = list?.items.length === 0 && page > 1;
  const last = Math.max(1, Math.ceil((list?.total ?? 0) / size));
  useEffect(() => {
    if (isBeyond && last < page) setPage(last);
  }, [isBeyond, last, page, setPage]);
}
