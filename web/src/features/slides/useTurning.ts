import { useCallback, useEffect } from 'react';
import type { Document } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';

/** Where keys mean something else. An element of another window is of another kind, so it is asked what it can, not what it is. */
function isTakenBy(target: EventTarget | null): boolean {
  if (!target || !('closest' in target)) return false;
  const element = target as HTMLElement; // nothing else has it
  const others =
    'input, textarea, select, [role=dialog], [role=menu], [role=tablist], [role=slider], [data-zoomed]';
  return element.isContentEditable || element.closest(others) !== null;
}

/** Turns the pages of what is shown; nothing for who may not, or where there is no such page. */
export function useTurning({ id, page, pages }: Pick<Document, 'id' | 'page' | 'pages'>) {
  const command = useCommand();
  const mayTurn = useMay('slides', 'show_page');
  const show = useCallback(
    (wanted: number) => {
      if (wanted >= 1 && wanted <= pages) void command({ kind: 'show_page', document: id, page: wanted });
    },
    [command, id, pages],
  );
  const turn = useCallback((by: 1 | -1) => show(page + by), [show, page]);
  return { mayTurn, show, turn };
}

/** Arrows and Page keys turn, as presenters' remote controls send them; in the window that one looks at. */
export function useTurnKeys(turn: ((by: 1 | -1) => void) | undefined, view: Window = window): void {
  useEffect(() => {
    if (!turn) return;
    const press = (event: KeyboardEvent) => {
      // Somebody else has done with it what they do.
      if (event.defaultPrevented || isTakenBy(event.target) || event.altKey || event.ctrlKey || event.metaKey)
        return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    };
    view.addEventListener('keydown', press);
    return () => view.removeEventListener('keydown', press);
  }, [turn, view]);
}
