import {
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { boundedZoom, scrollAfter, steppedZoom } from './zoom';

type Place = { x: number; y: number };
type Change = { factor: number; at: Place };

const wheelPace = 0.01;

const middleOf = ({ clientWidth, clientHeight }: HTMLElement): Place => ({
  x: clientWidth / 2,
  y: clientHeight / 2,
});

function placeIn(field: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }): Place {
  const { left, top } = field.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

const between = (one: Touch, other: Touch) => ({
  clientX: (one.clientX + other.clientX) / 2,
  clientY: (one.clientY + other.clientY) / 2,
  apart: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
});

/**
 * How close this person looks at the page: by buttons, by the wheel with Ctrl (which is also how a touch pad pinches), by two fingers, by
 * a double click. The place under the pointer stays there; a mouse drags the page along.
 */
export function useZoom(field: RefObject<HTMLDivElement | null>, isDrawing: boolean) {
  const [zoom, setZoom] = useState(1);
  const current = useRef(1);
  const change = useRef<Change>(undefined);

  const zoomTo = useCallback(
    (wanted: number, at?: Place) => {
      const element = field.current;
      const next = boundedZoom(wanted);
      if (!element || next === current.current) return;
      change.current = { factor: next / current.current, at: at ?? middleOf(element) };
      current.current = next;
      setZoom(next);
    },
    [field],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the page has its new size, which follows from the zoom.
  useLayoutEffect(() => {
    const element = field.current;
    const due = change.current;
    change.current = undefined;
    if (!element || !due) return;
    element.scrollLeft = scrollAfter(element.scrollLeft, due.at.x, due.factor);
    element.scrollTop = scrollAfter(element.scrollTop, due.at.y, due.factor);
  }, [field, zoom]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    let fingers = { apart: 0, zoom: 1 };
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoomTo(current.current * Math.exp(-event.deltaY * wheelPace), placeIn(element, event));
    };
    const touch = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (!one || !other) return;
      fingers = { apart: between(one, other).apart, zoom: current.current };
    };
    const pinch = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (!one || !other || fingers.apart === 0) return;
      event.preventDefault();
      const now = between(one, other);
      zoomTo((fingers.zoom * now.apart) / fingers.apart, placeIn(element, now));
    };
    // React's own listeners cannot keep the browser from zooming the whole page.
    const options = { passive: false } as const;
    element.addEventListener('wheel', wheel, options);
    element.addEventListener('touchstart', touch);
    element.addEventListener('touchmove', pinch, options);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('touchstart', touch);
      element.removeEventListener('touchmove', pinch);
    };
  }, [field, zoomTo]);

  const drag = (start: PointerEvent<HTMLDivElement>) => {
    const element = field.current;
    if (!element || isDrawing || start.pointerType !== 'mouse' || start.button !== 0 || zoom === 1) return;
    start.preventDefault();
    element.focus({ preventScroll: true });
    element.setPointerCapture(start.pointerId);
    const { scrollLeft, scrollTop } = element;
    const move = (event: globalThis.PointerEvent) => {
      element.scrollLeft = scrollLeft - (event.clientX - start.clientX);
      element.scrollTop = scrollTop - (event.clientY - start.clientY);
    };
    element.addEventListener('pointermove', move);
    const end = () => element.removeEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', end, { once: true });
  };

  return {
    zoom,
    step: (direction: 1 | -1) => zoomTo(steppedZoom(zoom, direction)),
    whole: () => zoomTo(1),
    handlers: {
      onPointerDown: drag,
      onDoubleClick: (event: React.MouseEvent<HTMLDivElement>) => {
        if (!isDrawing) zoomTo(zoom > 1 ? 1 : 2, placeIn(event.currentTarget, event));
      },
    },
  };
}
