import type {
  ExcalidrawElement,
  ExcalidrawFreeDrawElement,
  ExcalidrawImageElement,
  ExcalidrawLinearElement,
  ExcalidrawTextElement,
} from '@excalidraw/excalidraw/element/types';
import type { Entry } from './elements';
import { thinned } from './thinned';

type Line = Extract<Entry, { type: 'line' | 'arrow' }>;
type Ends = NonNullable<Line['start']>;
/** Excalidraw's types of these are lost on the way through its package. */
type DrawnText = Extract<Entry, { type: 'text' }>;
type Point = readonly [number, number];
type FixedSegment = { start: Point; end: Point; index: number };

const mostLetters = 3000;
const mostPoints = 700;

const rounded = (value: number) => Math.round(value * 100) / 100;
const flat = (points: readonly Point[]) =>
  points.flatMap(([across, down]) => [rounded(across), rounded(down)]);
/** Excalidraw takes any colour that a browser knows. */
const colourOf = (colour: string) =>
  /^(#[0-9a-f]{3,8}|[a-z]{3,20})$/i.test(colour) ? colour.toLowerCase() : '#1e1e1e';
const isUnseen = (letter: string) => /\p{Cc}/u.test(letter) && !'\t\n\r'.includes(letter);
/** As pasted texts may have them. */
const withoutUnseen = (text: string) => [...text].filter((letter) => !isUnseen(letter)).join('');
const lettersOf = (text: string) => withoutUnseen(text).slice(0, mostLetters);
const isKey = (file: string | null): file is string => /^[0-9a-z]{24}$/.test(file ?? '');

const baseOf = (element: ExcalidrawElement) => ({
  id: element.id,
  version: element.version,
  nonce: element.versionNonce,
  index: element.index ?? 'a0',
  x: rounded(element.x),
  y: rounded(element.y),
  width: rounded(element.width),
  height: rounded(element.height),
  angle: element.angle,
  stroke: colourOf(element.strokeColor),
  fill: colourOf(element.backgroundColor),
  fill_style: element.fillStyle,
  stroke_width: element.strokeWidth,
  stroke_style: element.strokeStyle,
  roundness: element.roundness?.type ?? 0,
  roughness: element.roughness,
  opacity: element.opacity,
  seed: element.seed,
  // The contract counts them; nobody nests so deep by hand.
  groups: [...element.groupIds].slice(0, 24),
  frame: element.frameId,
  bound: (element.boundElements ?? []).slice(0, 60).map(({ id, type }) => ({ id, type })),
  link: element.link,
  locked: element.locked,
});

const endOf = (binding: { elementId: string; focus: number; gap: number } | null): Ends | null =>
  binding && {
    element: binding.elementId,
    focus: binding.focus,
    gap: binding.gap,
    fixed_point: 'fixedPoint' in binding ? (binding.fixedPoint as [number, number]) : null,
  };

function segmentsOf(element: ExcalidrawLinearElement): Line['segments'] {
  if (!('fixedSegments' in element) || !element.fixedSegments) return [];
  const segments = element.fixedSegments as readonly FixedSegment[];
  return segments.slice(0, 40).map(({ start, end, index }) => ({
    start: [rounded(start[0]), rounded(start[1])],
    end: [rounded(end[0]), rounded(end[1])],
    at: index,
  }));
}

const lineOf = (element: ExcalidrawLinearElement) => ({
  points: flat(element.points.slice(0, mostPoints)),
  start: endOf(element.startBinding),
  end: endOf(element.endBinding),
  start_head: element.startArrowhead,
  end_head: element.endArrowhead,
  elbowed: 'elbowed' in element && element.elbowed === true,
  segments: segmentsOf(element),
});

function freehandOf({ points, pressures, simulatePressure }: ExcalidrawFreeDrawElement) {
  const kept = thinned(points, mostPoints);
  return {
    points: flat(kept.map((at) => points[at] ?? [0, 0])),
    pressures: simulatePressure ? [] : kept.map((at) => rounded(pressures[at] ?? 0.5)),
  };
}

const textOf = (element: ExcalidrawTextElement) => ({
  text: lettersOf(element.text),
  original: lettersOf(element.originalText),
  font: element.fontFamily,
  font_size: Math.min(1000, element.fontSize),
  align: element.textAlign as DrawnText['align'],
  vertical_align: element.verticalAlign as DrawnText['vertical_align'],
  container: element.containerId,
  auto_resize: element.autoResize,
  line_height: element.lineHeight,
});

const imageOf = ({ scale: [across, down], crop }: ExcalidrawImageElement) => ({
  // Not as a list of any length.
  scale: [across, down] as [number, number],
  crop: crop && {
    x: crop.x,
    y: crop.y,
    width: crop.width,
    height: crop.height,
    natural_width: crop.naturalWidth,
    natural_height: crop.naturalHeight,
  },
});

/** For the room; nothing for what has no place there, as pictures that are not of the library. */
export function entryOf(element: ExcalidrawElement): Entry | undefined {
  const base = baseOf(element);
  switch (element.type) {
    case 'rectangle':
    case 'diamond':
    case 'ellipse':
      return { ...base, type: element.type };
    case 'line':
    case 'arrow':
      return { ...base, type: element.type, ...lineOf(element) };
    case 'freedraw':
      return { ...base, type: 'freedraw', ...freehandOf(element) };
    case 'text':
      return { ...base, type: 'text', ...textOf(element) };
    case 'image':
      return isKey(element.fileId)
        ? { ...base, type: 'image', picture: element.fileId, ...imageOf(element) }
        : undefined;
    case 'frame':
      return { ...base, type: 'frame', name: element.name && withoutUnseen(element.name).slice(0, 100) };
    default:
      return undefined;
  }
}
