import { createContext, useContext, useEffect } from 'react';

/** One letter each, by the key's place on a Latin keyboard, so that they work in every layout. */
export const shortcuts = {
  microphone: 'm',
  camera: 'v',
  screen: 's',
  hand: 'h',
  reactions: 'r',
  chat: 'c',
  help: '?',
} as const;

export type Shortcut = keyof typeof shortcuts;

const actions = Object.keys(shortcuts) as Shortcut[];

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(input|textarea|select)$/i.test(target.tagName) ||
      // What has keys of its own, as a board has one for each tool.
      target.closest('[data-own-keys]') !== null)
  );
}

/** Which shortcut a key press is; none while typing, in a dialog, or with a modifier held. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return undefined;
  if (isTyping(event.target) || document.querySelector('[aria-modal="true"]')) return undefined;
  if (event.key === shortcuts.help) return 'help';
  return actions.find((action) => event.code === `Key${shortcuts[action].toUpperCase()}`);
}

/** A room that is only shown, among other things, leaves the keys alone. */
export const WithoutShortcuts = createContext(false);

/** Does what the shortcut says for as long as the component is shown. */
export function useShortcut(shortcut: Shortcut, act: (() => void) | undefined): void {
  const isOff = useContext(WithoutShortcuts);
  useEffect(() => {
    if (!act || isOff) return;
    const onKey = (event: KeyboardEvent) => {
      if (shortcutOf(event) !== shortcut) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcut, act, isOff]);
}
