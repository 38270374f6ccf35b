export const mostZoom = 4;
const steps = [1, 1.5, 2, 3, mostZoom];
const slack = 0.01;

/** A step closer or further away. */
export function steppedZoom(zoom: number, direction: 1 | -1): number {
  if (direction > 0) return steps.find((step) => step > zoom + slack) ?? mostZoom;
  return steps.findLast((step) => step < zoom - slack) ?? 1;
}

export const boundedZoom = (zoom: number): number => Math.min(mostZoom, Math.max(1, zoom));

/** How far to scroll so that the place at `at` (from the edge of the field) stays where it is while the page grows by `factor`. */
export const scrollAfter = (scrolled: number, at: number, factor: number): number =>
  Math.max(0, (scrolled + at) * factor - at);
