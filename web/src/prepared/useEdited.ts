import { useState } from 'react';
import { draftKeys, forgetDrafts } from '~/ui/drafts';
import { usePreparing } from './context';

const NEW = 'new';

/** Which entry of a list is in its form. One that was left with something unsaved is open again, whether the tab was changed, the
 * page reloaded or the window made smaller; `draft` is where its form keeps it. */
export function useEdited<Entry extends { id: string }>(what: 'polls' | 'calls', entries: readonly Entry[]) {
  const { draftOf } = usePreparing();
  const within = `${draftOf(what)}/`;
  const [id, setId] = useState(() => draftKeys(within)[0]?.slice(within.length));
  const entry = entries.find((one) => one.id === id);
  const isOpen = id === NEW || entry !== undefined;
  return {
    isOpen,
    /** Nothing: a new one. */
    entry,
    draft: within + id,
    open: (wanted?: Entry) => setId(wanted?.id ?? NEW),
    close: () => {
      forgetDrafts(within);
      setId(undefined);
    },
  };
}
