import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { answerFetch, forgetServer } from './server';

// What is waited for comes; how soon is the machine's matter. The default of one second is not kept on a busy one.
configure({ asyncUtilTimeout: 20_000 });

afterEach(() => {
  cleanup();
  forgetServer();
  sessionStorage.clear();
});

// The typed client keeps the `fetch` that it finds when it is loaded.
globalThis.fetch = answerFetch;

// jsdom has no layout; Mantine asks for these when it draws.
Element.prototype.scrollIntoView ??= () => undefined;
window.matchMedia ??= (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});
window.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
// Mantine measures a field that grows again when they are there.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
