import { QueryClient } from '@tanstack/react-query';
import { isAnswer } from '~/api/refused';

/** A request is tried also when the browser believes to be offline: it fails at once instead of waiting out of sight. */
const networkMode = 'always';

export const newQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        refetchOnReconnect: true,
        // A refusal is an answer; only silence and a server in trouble are worth asking again.
        retry: (failures, problem) => failures < 2 && navigator.onLine && !isAnswer(problem),
        refetchOnWindowFocus: true,
        staleTime: 5_000,
      },
      mutations: { networkMode },
    },
  });

export const queries = newQueries();
