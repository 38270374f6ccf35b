import { queryOptions } from '@tanstack/react-query';
import { answer, server } from './client';
import { Refused } from './refused';

export const pageAddress = (name: string) => `/p/${name}`;
export const signInAddress = (name: string) => `${pageAddress(name)}/login`;

/** An account's public page. */
export function pageQuery(page_name: string) {
  return queryOptions({
    queryKey: ['public-page', page_name.toLowerCase()],
    queryFn: () => answer(server.GET('/api/pages/{page_name}', { params: { path: { page_name } } })),
    retry: (count, problem) => !(problem instanceof Refused) && count < 3,
  });
}
