import { QueryClient } from '@tanstack/react-query';
import { Refused } from '~/api/refused';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer; only silence and a server in trouble are worth asking again.
      retry: (failures, problem) => failures < 2 && !(problem instanceof Refused && problem.status < 500),
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
  },
});
