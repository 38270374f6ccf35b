import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useMemo, useState } from 'react';
import { sentenceFor } from '~/api/sentence';

const closing = () => ({ 'aria-label': i18next.t('close') });

/** What others did to this person, or a device: a screen reader says it at once. */
export const tellAtOnce = (message: string, more: { color?: string; autoClose?: number } = {}) =>
  notifications.show({ message, color: 'pine', role: 'alert', closeButtonProps: closing(), ...more });

/** Long enough to read it, to see the mistake and to reach the button. */
const undoMilliseconds = 12_000;

type Undo = () => Promise<unknown>;

/** Waits for the way back; when that fails, it can be tried again. */
function UndoButton({ undo }: { undo: Undo }) {
  const [isUndoing, setUndoing] = useState(false);
  const start = () => {
    setUndoing(true);
    // Whoever offers it says what happened.
    void undo().then(
      () => undefined,
      () => setUndoing(false),
    );
  };
  return (
    <Button variant="subtle" loading={isUndoing} onClick={start}>
      {i18next.t('undo')}
    </Button>
  );
}

/** One offer for each `id`: a later one takes its place. */
function offer(id: string, message: string, undo: Undo) {
  const notice = {
    id,
    color: 'pine',
    autoClose: undoMilliseconds,
    closeButtonProps: closing(),
    message: (
      <>
        {message} <UndoButton undo={undo} />
      </>
    ),
  };
  notifications.hide(id);
  notifications.show(notice);
}

/** Short notices in the corner: done, done with a way back, or why not. */
export function useNotice() {
  return useMemo(
    () => ({
      done: (message: string) => notifications.show({ message, color: 'pine', closeButtonProps: closing() }),
      doneWithUndo: offer,
      /** What was done is undone, by whichever way. */
      withdrawUndo: (id: string) => notifications.hide(id),
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
