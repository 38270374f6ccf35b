import type { Crop, Size } from '~/room/crop/crop';

/** By the points of the compass: what each of the frame's handles pulls. */
export const handles = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof handles)[number];

/** In fractions of the screen. */
export type By = { x: number; y: number };

/** Where nobody has chosen yet: the middle. */
export const firstCrop: Crop = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };

/** In pixels of the screen: less is a smudge to those who watch. */
const LEAST: Size = { width: 160, height: 90 };
/** In pixels of the dialog: the handles keep a finger's breadth between them. */
const LEAST_DRAWN = 56;

const within = (least: number, value: number, most: number) => Math.min(most, Math.max(least, value));

/** The smallest part of a screen that is drawn in this size, in fractions of it. */
export function leastOf(screen: Size, drawn: Size): Size {
  return {
    width: Math.min(1, Math.max(LEAST.width / screen.width, LEAST_DRAWN / drawn.width)),
    height: Math.min(1, Math.max(LEAST.height / screen.height, LEAST_DRAWN / drawn.height)),
  };
}

/** The whole frame, as far as the screen goes. */
export function moved(crop: Crop, by: By): Crop {
  return {
    ...crop,
    x: within(0, crop.x + by.x, 1 - crop.width),
    y: within(0, crop.y + by.y, 1 - crop.height),
  };
}

type Span = { start: number; end: number };

function pulled({ start, end }: Span, by: number, least: number, edge: 'start' | 'end' | undefined): Span {
  if (edge === 'start') return { start: within(0, start + by, Math.max(0, end - least)), end };
  if (edge === 'end') return { start, end: within(Math.min(1, start + least), end + by, 1) };
  return { start, end };
}

/** The edges at a handle; the others stay where they are. */
export function resized(crop: Crop, handle: Handle, by: By, least: Size): Crop {
  const west = handle.includes('w');
  const north = handle.includes('n');
  const across = pulled(
    { start: crop.x, end: crop.x + crop.width },
    by.x,
    least.width,
    west ? 'start' : handle.includes('e') ? 'end' : undefined,
  );
  const down = pulled(
    { start: crop.y, end: crop.y + crop.height },
    by.y,
    least.height,
    north ? 'start' : handle.includes('s') ? 'end' : undefined,
  );
  return {
    x: across.start,
    y: down.start,
    width: across.end - across.start,
    height: down.end - down.start,
  };
}

/** In pixels of the screen. */
const STEP = 10;

const directions: Record<string, By> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** How far an arrow key goes; nothing for other keys. */
export function stepOf(key: string, screen: Size): By | undefined {
  const direction = directions[key];
  return direction && { x: (direction.x * STEP) / screen.width, y: (direction.y * STEP) / screen.height };
}

/** What a handle's edge stands at, as one number: a corner's is that of its upright edge. */
export function edgeAt(handle: Handle, pixels: Crop, screen: Size) {
  if (handle === 'n' || handle === 's') {
    const at = handle === 'n' ? pixels.y : pixels.y + pixels.height;
    return { at, most: screen.height, orientation: 'vertical' } as const;
  }
  const at = handle.includes('w') ? pixels.x : pixels.x + pixels.width;
  return { at, most: screen.width, orientation: 'horizontal' } as const;
}
