import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useValue } from '~/room/context';
import { useChatTarget, withoutReply } from './target';
import type { Post } from './usePending';

export const MOST_LETTERS = 2_000;

/** What is being written. When it is refused the words come back, and what they replied to, unless something new was begun. */
export function useDraft(post: Post, field: RefObject<HTMLTextAreaElement | null>) {
  const { target, choose, written } = useChatTarget();
  const text = useValue(written);
  const setText = (next: string) => written.set(next);
  const chosen = useRef(target);
  /** Where to go on writing after something was put in between. */
  const caret = useRef<number>(undefined);
  useEffect(() => {
    chosen.current = target;
  }, [target]);

  const send = () => {
    const said = text.trim();
    const rest = withoutReply(target);
    setText('');
    if (target.repliesTo) choose(rest);
    void post(said, target).then((isDone) => {
      if (isDone) return;
      if (!written.get()) setText(said);
      if (target.repliesTo && chosen.current === rest) choose(target);
    });
  };
  const insert = (piece: string) => {
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = field.current ?? {};
    const longer = text.slice(0, from) + piece + text.slice(to);
    if (longer.length > MOST_LETTERS) return;
    caret.current = from + piece.length;
    setText(longer);
  };
  useLayoutEffect(() => {
    if (caret.current === undefined || field.current?.value !== text) return;
    field.current.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [text, field]);
  return { text, setText, send, insert };
}
