import { useSyncExternalStore } from 'react';

/** What somebody has typed and not saved: it outlives a change of the page and a reload, in this tab of the browser only. */

const prefix = 'rostrum.draft:';
const listeners = new Set<() => void>();

export function readDraft<Value>(key: string): Value | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** `undefined`: there is nothing to keep any more. */
export function keepDraft(key: string, value: unknown): void {
  const text = value === undefined ? null : JSON.stringify(value);
  if (sessionStorage.getItem(prefix + key) === text) return;
  if (text === null) sessionStorage.removeItem(prefix + key);
  else sessionStorage.setItem(prefix + key, text);
  for (const tell of listeners) tell();
}

export function draftKeys(within: string): string[] {
  return Object.keys(sessionStorage)
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

/** The keys of what is kept and begins with `within`. */
export function useDraftKeys(within: string): string[] {
  const keys = useSyncExternalStore(subscribe, () => draftKeys(within).join('\n'));
  return keys ? keys.split('\n') : [];
}
