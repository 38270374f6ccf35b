import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import type { ReadBack } from './useEarlier';

/** A message that somebody went to: a new object each time. */
export type Marked = { id: string };

const MARKED_MS = 2_500;
/** Two thousand messages: who looks for what lies further back searches for it. */
const MOST_PAGES = 40;

/** Goes to a message, reading back to it where need be, and marks it for a moment. */
export function useMarked(messages: Message[], readBack: ReadBack | undefined) {
  const { t } = useTranslation('chat');
  const notice = useNotice();
  const [marked, mark] = useState<Marked>();
  useEffect(() => {
    if (!marked) return;
    const timer = setTimeout(() => mark(undefined), MARKED_MS);
    return () => clearTimeout(timer);
  }, [marked]);
  const goTo = useCallback(
    async (id: string) => {
      const isHere = (among: Message[]) => among.some((message) => message.id === id);
      const isThere =
        isHere(messages) ||
        isHere((await readBack?.((next, pages) => next <= Number(id) || pages === MOST_PAGES)) ?? []);
      if (isThere) mark({ id });
      else notice.done(t('reply.gone'));
    },
    [messages, readBack, notice, t],
  );
  return { marked, goTo };
}
