import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types';
import type { Entry } from './elements';

type Line = Extract<Entry, { type: 'line' | 'arrow' }>;
type Ends = NonNullable<Line['start']>;

const paired = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);

const bindingOf = (binding: Ends | null) =>
  binding && {
    elementId: binding.element,
    focus: binding.focus,
    gap: binding.gap,
    ...(binding.fixed_point && { fixedPoint: binding.fixed_point }),
  };

const kindOf = (entry: Entry) => {
  switch (entry.type) {
    case 'rectangle':
    case 'diamond':
    case 'ellipse':
      return {};
    case 'line':
    case 'arrow':
      return {
        points: paired(entry.points),
        lastCommittedPoint: null,
        startBinding: bindingOf(entry.start),
        endBinding: bindingOf(entry.end),
        startArrowhead: entry.start_head,
        endArrowhead: entry.end_head,
        ...(entry.type === 'arrow' && { elbowed: entry.elbowed }),
        ...(entry.elbowed && {
          fixedSegments: entry.segments.map(({ start, end, at }) => ({ start, end, index: at })),
          startIsSpecial: null,
          endIsSpecial: null,
        }),
      };
    case 'freedraw':
      return {
        points: paired(entry.points),
        pressures: entry.pressures,
        simulatePressure: entry.pressures.length === 0,
        // There is one when the line is finished: its end is drawn otherwise then.
        lastCommittedPoint: paired(entry.points.slice(-2))[0] ?? null,
      };
    case 'text':
      return {
        text: entry.text,
        originalText: entry.original,
        fontFamily: entry.font,
        fontSize: entry.font_size,
        textAlign: entry.align,
        verticalAlign: entry.vertical_align,
        containerId: entry.container,
        autoResize: entry.auto_resize,
        lineHeight: entry.line_height,
      };
    case 'image':
      return {
        fileId: entry.picture,
        status: 'saved',
        scale: entry.scale,
        crop: entry.crop && {
          x: entry.crop.x,
          y: entry.crop.y,
          width: entry.crop.width,
          height: entry.crop.height,
          naturalWidth: entry.crop.natural_width,
          naturalHeight: entry.crop.natural_height,
        },
      };
    case 'frame':
      return { name: entry.name };
    default:
      return entry satisfies never;
  }
};

/** For Excalidraw, which changes its elements in place: a new one each time. */
export function elementOf(entry: Entry): OrderedExcalidrawElement {
  const element = {
    id: entry.id,
    type: entry.type,
    version: entry.version,
    versionNonce: entry.nonce,
    index: entry.index,
    isDeleted: false,
    x: entry.x,
    y: entry.y,
    width: entry.width,
    height: entry.height,
    angle: entry.angle,
    strokeColor: entry.stroke,
    backgroundColor: entry.fill,
    fillStyle: entry.fill_style,
    strokeWidth: entry.stroke_width,
    strokeStyle: entry.stroke_style,
    roundness: entry.roundness === 0 ? null : { type: entry.roundness },
    roughness: entry.roughness,
    opacity: entry.opacity,
    seed: entry.seed,
    groupIds: entry.groups,
    frameId: entry.frame,
    boundElements: entry.bound,
    updated: 1,
    link: entry.link,
    locked: entry.locked,
    ...kindOf(entry),
  };
  // Excalidraw brands numbers and strings; the contract says that these are what they must be.
  return element as unknown as OrderedExcalidrawElement;
}
