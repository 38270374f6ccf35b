import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useLastPage } from './useLastPage';

test.each([
  ['an emptied last page', 2, { items: [], total: 25 }, 1],
  ['a page far beyond', 5, { items: [], total: 51 }, 3],
  ['a page with something on it', 2, { items: ['one'], total: 26 }, undefined],
  ['a list that is empty', 1, { items: [], total: 0 }, undefined],
  ['a list that is not there yet', 2, undefined, undefined],
])('%s is left for the last there is, if need be', (_, page, list, shown) => {
  const setPage = vi.fn();

  renderHook(() => useLastPage(list, page, 25, setPage));

  expect(setPage.mock.calls).toEqual(shown === undefined ? [] : [[shown]]);
});
