import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { sentenceFor } from '~/api/sentence';

/** Short notices in the corner: done, or why not. */
export function useNotice() {
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, color: 'pine' }),
      refusal: (problem: unknown) =>
        notifications.show({ message: sentenceFor(problem), color: 'amber', autoClose: 9000, role: 'alert' }),
    }),
    [],
  );
}
