import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useMemo } from 'react';
import { sentenceFor } from '~/api/sentence';

const closing = () => ({ 'aria-label': i18next.t('close') });

/** Long enough to read it, to see the mistake and to reach the button. */
const undoMilliseconds = 12_000;

function offer(message: string, undo: () => void) {
  const id = notifications.show({
    color: 'pine',
    autoClose: undoMilliseconds,
    closeButtonProps: closing(),
    message: (
      <>
        {message}{' '}
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('undo')}
        </Button>
      </>
    ),
  });
}

/** Short notices in the corner: done, done with a way back, or why not. */
export function useNotice() {
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, color: 'pine', closeButtonProps: closing() }),
      doneWithUndo: offer,
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
