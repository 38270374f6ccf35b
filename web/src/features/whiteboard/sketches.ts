import type { SignalIn, Sketch } from '~/generated/room';

/** Nothing more came: a pointer that rests is put away. */
const staysMs = 3000;

/** Where somebody's pointer is, and what it is drawing. `points` in the board's measure, across and down by turns. */
export type Sketching = {
  by: string;
  name: string;
  x: number;
  y: number;
  element: string | undefined;
  outline: NonNullable<Sketch['outline']>;
  stroke: string;
  width: number;
  points: number[];
  at: number;
};

/** Others' pointers after one more signal. A freehand line comes in pieces; one that was lost leaves a straight stretch. */
export function sketchedOn(
  before: ReadonlyMap<string, Sketching>,
  { by, name, signal }: SignalIn,
  at: number,
): ReadonlyMap<string, Sketching> {
  if (signal.kind !== 'sketch') return before;
  const { x, y, outline = 'freedraw', stroke = '#1e1e1e', width = 2, since = 0, points = [] } = signal;
  const element = signal.element ?? undefined;
  const known = before.get(by);
  const goesOn = outline === 'freedraw' && element !== undefined && known?.element === element;
  const earlier = goesOn ? known.points.slice(0, 2 * since) : [];
  return new Map(before).set(by, {
    by,
    name,
    x,
    y,
    element,
    outline,
    stroke,
    width,
    points: [...earlier, ...points],
    at,
  });
}

/** Without pointers that rest, and without lines that are put by now. */
export function stillSketching(
  before: ReadonlyMap<string, Sketching>,
  now: number,
  isPut: (element: string) => boolean,
): ReadonlyMap<string, Sketching> {
  const left = [...before.values()]
    .filter(({ at }) => now - at < staysMs)
    .map((one) => (one.element && isPut(one.element) ? { ...one, element: undefined, points: [] } : one));
  const isOther = left.length !== before.size || left.some((one) => before.get(one.by) !== one);
  return isOther ? new Map(left.map((one) => [one.by, one])) : before;
}

type Drawing = {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  strokeColor: string;
  strokeWidth: number;
  points?: readonly (readonly [number, number])[];
};

const outlines = ['freedraw', 'line', 'arrow', 'rectangle', 'diamond', 'ellipse'] as const;
const mostPoints = 100;
const everyMs = 50;
/** In a hall each of them goes to hundreds. */
const everyMsInHalls = 150;

/** What this person's own pointer says of itself, twenty times a second at most. */
export class SketchSender {
  private lastAt = 0;
  private element: string | undefined;
  private told = 0;

  constructor(
    private readonly send: (sketch: Omit<Sketch, 'board' | 'kind'>) => void,
    private readonly isHall: () => boolean,
  ) {}

  moved(x: number, y: number, drawing: Drawing | null, now: number): void {
    if (now - this.lastAt < (this.isHall() ? everyMsInHalls : everyMs)) return;
    this.lastAt = now;
    const outline = outlines.find((one) => one === drawing?.type);
    const place = { x: round(x), y: round(y) };
    if (!drawing || !outline) {
      this.send(place);
      return;
    }
    if (this.element !== drawing.id) [this.element, this.told] = [drawing.id, 0];
    const since = this.told;
    const points = outline === 'freedraw' ? this.more(drawing) : wholeOf(drawing, outline);
    const { id: element, strokeColor: stroke, strokeWidth: width } = drawing;
    this.send({ ...place, element, outline, stroke, width, since, points });
  }

  private more({ x, y, points = [] }: Drawing): number[] {
    const fresh = points.slice(this.told, this.told + mostPoints);
    this.told += fresh.length;
    return fresh.flatMap(([across, down]) => [round(x + across), round(y + down)]);
  }
}

function wholeOf({ x, y, width, height, points }: Drawing, outline: Sketching['outline']): number[] {
  if (outline !== 'line' && outline !== 'arrow') return [x, y, x + width, y + height].map(round);
  return (points ?? [])
    .slice(0, mostPoints)
    .flatMap(([across, down]) => [round(x + across), round(y + down)]);
}

const round = (value: number) => Math.round(value * 10) / 10;
