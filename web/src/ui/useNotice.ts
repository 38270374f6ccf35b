import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useMemo } from 'react';
import { sentenceFor } from '~/api/sentence';

const closing = () => ({ 'aria-label': i18next.t('close') });

/** Short notices in the corner: done, or why not. */
export function useNotice() {
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, color: 'pine', closeButtonProps: closing() }),
      refusal: (problem: unknown) =>
        notifications.show({
          message: sentenceFor(problem),
          color: 'amber',
          autoClose: 9000,
          role: 'alert',
          closeButtonProps: closing(),
        }),
    }),
    [],
  );
}
