import { useEffect } from 'react';
import type { ServerClock } from '~/room/clock';
import { type Box, tell } from './recorder';

const lookMs = 200;
const digits = 4;

const overlaps = (one: DOMRect, other: DOMRect) =>
  one.width > 0 &&
  one.height > 0 &&
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

/** Where the page of a document lies, unless there is none, or something that a viewer must see lies over it. */
function pagePlace(): Box | null {
  const paper = document.querySelector('[data-page]');
  if (!paper || paper.querySelector('[data-pointer]')) return null;
  const page = paper.getBoundingClientRect();
  if (page.width === 0) return null;
  const above = document.querySelectorAll('[data-overlays] > *, [data-over-page]');
  if ([...above].some((one) => overlaps(one.getBoundingClientRect(), page))) return null;
  const share = (length: number, of: number) => Number((length / of).toFixed(digits));
  return [
    share(page.left, innerWidth),
    share(page.top, innerHeight),
    share(page.width, innerWidth),
    share(page.height, innerHeight),
  ];
}

/** Tells the recorder where the page lies, whenever that has changed. */
export function usePagePlace(clock: ServerClock): void {
  useEffect(() => {
    let told: string | undefined;
    const look = () => {
      const page = pagePlace();
      const now = JSON.stringify(page);
      if (now === told) return;
      told = now;
      void tell({ kind: 'lay', at: Math.round(clock.now()), page });
    };
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [clock]);
}
