/** The part of a shared screen that others see, in fractions of it: a window that is resized keeps its part. */
export type Crop = { x: number; y: number; width: number; height: number };

/** In pixels. */
export type Size = { width: number; height: number };

/** What was captured lies in its frame; the rest of the frame is nobody's. */
type Surface = Size & { x: number; y: number };

/** So that what is a whole number stays one in spite of binary fractions. */
const SLACK = 1e-6;
const evenAbove = (value: number) => 2 * Math.ceil(value / 2 - SLACK);
const evenBelow = (value: number) => 2 * Math.floor(value / 2 + SLACK);

/** From `start`, as long as fits before `end`, with both edges even and inside; never nothing. */
function evenSpan(start: number, end: number, surface: { start: number; end: number }) {
  const last = Math.max(evenAbove(surface.start), evenBelow(surface.end) - 2);
  const at = Math.min(evenAbove(start), last);
  return { at, length: Math.max(2, evenBelow(end) - at) };
}

/**
 * A crop in the pixels of a frame. The edges are even, as four pixels share one colour in a frame (I420), and never outside of the
 * crop: not a line more is sent than was chosen.
 */
export function pixelsOf({ x, y, width, height }: Crop, surface: Surface): Surface {
  const left = surface.x + x * surface.width;
  const top = surface.y + y * surface.height;
  const across = evenSpan(left, left + width * surface.width, {
    start: surface.x,
    end: surface.x + surface.width,
  });
  const down = evenSpan(top, top + height * surface.height, {
    start: surface.y,
    end: surface.y + surface.height,
  });
  return { x: across.at, y: down.at, width: across.length, height: down.length };
}
