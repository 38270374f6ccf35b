import { useMemo, useSyncExternalStore } from 'react';
import { tab } from '~/api/storage';

/** What somebody has typed and not saved: it outlives a change of the page and a reload, in this tab of the browser only. */

const prefix = 'rostrum.draft:';
const listeners = new Set<() => void>();

function parsed<Value>(text: string | undefined): Value | undefined {
  try {
    return JSON.parse(text ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export const readDraft = <Value>(key: string): Value | undefined => parsed<Value>(tab.get(prefix + key));

/** `undefined`: there is nothing to keep any more. */
export function keepDraft(key: string, value: unknown): void {
  const text = value === undefined ? undefined : JSON.stringify(value);
  if (tab.get(prefix + key) === text) return;
  if (text === undefined) tab.remove(prefix + key);
  else tab.set(prefix + key, text);
  for (const tell of listeners) tell();
}

export function draftKeys(within: string): string[] {
  return tab
    .keys()
    .filter((key) => key.startsWith(prefix + within))
    .map((key) => key.slice(prefix.length))
    .sort();
}

export function forgetDrafts(within: string): void {
  for (const key of draftKeys(within)) keepDraft(key, undefined);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What is kept under a key, as it is now. */
export function useDraft<Value>(key: string): Value | undefined {
  const text = useSyncExternalStore(subscribe, () => tab.get(prefix + key));
  return useMemo(() => parsed<Value>(text), [text]);
}

/** The keys of what is kept and begins with `within`. */
export function useDraftKeys(within: string): string[] {
  const keys = useSyncExternalStore(subscribe, () => draftKeys(within).join('\n'));
  return keys ? keys.split('\n') : [];
}
