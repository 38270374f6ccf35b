import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '~/room/context';

/** After the last key. */
const saveAfterMs = 900;

type Page = { document: string; page: number };
/** `over`: what the room had when it was written. */
type Draft = Page & { text: string; over: string; state: 'saving' | 'saved' | 'failed' };

/** The speaker's note to a page, written a moment after the last key, and at once when the page is turned or the view closed. Whoever is
 * in the middle of a word keeps it, whatever others write meanwhile. */
export function useNote({ document, page }: Page, stored: string) {
  const command = useCommand();
  const [draft, setDraft] = useState<Draft>();
  const unsaved = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const written = unsaved.current;
    if (!written) return;
    unsaved.current = undefined;
    const { document, page, text } = written;
    const isDone = await command({ kind: 'write_note', document, page, text });
    // What was typed meanwhile is another draft, and has its own turn.
    setDraft((now) => (now === written ? { ...written, state: isDone ? 'saved' : 'failed' } : now));
  }, [command]);

  const write = (text: string) => {
    const next: Draft = { document, page, text, over: stored, state: 'saving' };
    unsaved.current = next;
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), saveAfterMs);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written to a page is saved when it is left.
  useEffect(() => () => void save(), [save, document, page]);

  const own = draft?.document === document && draft.page === page ? draft : undefined;
  // Once it is saved the room has the word, as soon as it has heard of it.
  const isOwn = own && (own.state !== 'saved' || own.over === stored);
  return { text: isOwn ? own.text : stored, write, save: () => void save(), state: own?.state ?? 'saved' };
}
