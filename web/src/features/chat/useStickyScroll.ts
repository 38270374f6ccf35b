import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PX = 60;

/** Stays at the newest message while one is there; who reads further up keeps their place. */
export function useStickyScroll(first: string | undefined, last: string | undefined) {
  const scroller = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const [isBelow, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    isAtEnd.current = true;
    setBelow(false);
  }, []);

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    if (isAtEnd.current) setBelow(false);
  }, []);

  useLayoutEffect(() => {
    if (last === undefined) return;
    if (isAtEnd.current) toEnd();
    else setBelow(true);
  }, [last, toEnd]);

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

  // The field also shrinks under a phone's keyboard and when the panel opens.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => isAtEnd.current && toEnd());
    observer.observe(element);
    return () => observer.disconnect();
  }, [toEnd]);

  return { scroller, onScroll, toEnd, isBelow };
}
