import { presenterWindow } from './opened-window';

const lookMs = 500;

/** Fonts and styles of this page, also those that come later. */
function dress(from: Document, to: Document): () => void {
  const copy = (node: Node) => {
    if (node instanceof HTMLLinkElement || node instanceof HTMLStyleElement)
      to.head.append(node.cloneNode(true));
  };
  // Not all of them lie in the head.
  for (const node of from.querySelectorAll('link[rel=stylesheet], style')) copy(node);
  for (const { name, value } of from.documentElement.attributes) to.documentElement.setAttribute(name, value);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) copy(node);
  });
  observer.observe(from.head, { childList: true });
  return () => observer.disconnect();
}

/** Whether the browser let us; from then on until it is closed, from whichever side. */
export function openPresenterWindow(title: string): boolean {
  const open = presenterWindow.get();
  if (open) {
    open.focus();
    return true;
  }
  const opened = window.open('', '', 'popup,width=1100,height=720');
  if (!opened) return false;
  opened.document.title = title;
  const undress = dress(document, opened.document);
  const close = () => opened.close();
  const over = () => {
    clearInterval(looking);
    undress();
    removeEventListener('pagehide', close);
    if (presenterWindow.get() === opened) presenterWindow.set(undefined);
  };
  // Not every browser tells of a window that its person closes.
  const looking = setInterval(() => opened.closed && over(), lookMs);
  opened.addEventListener('pagehide', over);
  addEventListener('pagehide', close);
  presenterWindow.set(opened);
  return true;
}

export function closePresenterWindow(): void {
  presenterWindow.get()?.close();
  presenterWindow.set(undefined);
}
