import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 60;

type Measures = { top: number; height: number; shown: number };

const measuresOf = (element: HTMLElement): Measures => ({
  top: element.scrollTop,
  height: element.scrollHeight,
  shown: element.clientHeight,
});

/** Up, and nothing but the person's doing: what is shown, and in how much room, stayed as it was. */
const wentUp = (before: Measures, now: Measures) =>
  now.top < before.top && now.height === before.height && now.shown === before.shown;

/** Stays at the newest message while one is there; who reads further up keeps their place, until they write themselves. */
export function useStickyScroll(first: string | undefined, last: string | undefined, isLastMine: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const before = useRef<Measures>({ top: 0, height: 0, shown: 0 });
  const [isBelow, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) {
      element.scrollTop = element.scrollHeight;
      before.current = measuresOf(element);
    }
    isAtEnd.current = true;
    setBelow(false);
  }, []);

  /** Somebody went to a message: what comes does not take it away from them. */
  const stay = useCallback(() => {
    isAtEnd.current = false;
  }, []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const now = measuresOf(element);
    if (now.height - now.top - now.shown < NEAR_PX) {
      isAtEnd.current = true;
      setBelow(false);
    } else if (wentUp(before.current, now)) isAtEnd.current = false;
    before.current = now;
  }, []);

  useLayoutEffect(() => {
    if (last === undefined) return;
    if (isAtEnd.current || isLastMine) toEnd();
    else setBelow(true);
  }, [last, isLastMine, toEnd]);

  // Earlier messages come in above: what is being read stays where it is.
  const height = useRef(0);
  const top = useRef(first);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const isEarlier = first !== undefined && top.current !== undefined && first < top.current;
    if (isEarlier && !isAtEnd.current) element.scrollTop += element.scrollHeight - height.current;
    top.current = first;
    height.current = element.scrollHeight;
  });

  // The field also shrinks under a phone's keyboard and when the panel opens, and its lines grow when they wrap anew.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [toEnd]);

  return { scroller, onScroll, toEnd, stay, isBelow };
}
