import { useEffect, useState } from 'react';

/** How large the element is, also where it lies in another window than the page: each window watches its own. */
export function useSizeOf(element: HTMLElement | null): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const view = element?.ownerDocument.defaultView;
    if (!element || !view) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    // A window has its own kind of everything; the types know only one.
    const Observer = (view as typeof globalThis & Window).ResizeObserver;
    const observer = new Observer(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
