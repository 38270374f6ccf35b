import { type PointerEvent, useState } from 'react';
import type { Document, Stroke } from '~/generated/room';
import { useCommand, useRoomClient } from '~/room/context';
import { farEnough, type Point, pathOf, unit } from './pages';
import type { DrawingTool } from './SlideControls';
import classes from './SlideView.module.css';

const mostNumbers = 1000;
const penWidth = 40;
const pointEveryMs = 110;

type Line = { points: number[]; document: string; page: number };

/** Drawn here, and not yet in what the room shows. */
type Late = Line & { colour: Stroke['colour'] };

type DrawingProps = {
  document: Document;
  strokes: { [id: string]: Stroke };
  ratio: number;
  tool: DrawingTool | undefined;
};

const placeOf = ({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): Point => {
  const { left, top, width } = currentTarget.getBoundingClientRect();
  const inside = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  return [
    inside(((clientX - left) / width) * unit, unit),
    inside(((clientY - top) / width) * unit, 3 * unit),
  ];
};

/** What is drawn over the page; with a tool in the hand, also where it is drawn. */
export function Drawing({ document, strokes, ratio, tool }: DrawingProps) {
  const command = useCommand();
  const { connection } = useRoomClient();
  /** With the page that was there when it was begun: another presenter may show another meanwhile. */
  const [line, setLine] = useState<Line>();
  const [late, setLate] = useState<Late[]>([]);
  const [pointedAt, setPointedAt] = useState(0);
  const { id, page } = document;
  const pen = tool?.kind === 'pen' ? tool : undefined;

  const finish = async (drawnLine: Line) => {
    const { points, ...place } = drawnLine;
    const [across, down, ...rest] = points;
    if (!pen || across === undefined || down === undefined) return;
    const drawn = { ...drawnLine, colour: pen.colour };
    setLate((before) => [...before, drawn]);
    const stroke = { ...place, colour: pen.colour, width: penWidth };
    await command({ kind: 'draw_stroke', ...stroke, points: [across, down, ...rest] });
    setLate((before) => before.filter((one) => one !== drawn));
  };
  const notThereYet = [...late, ...(line && pen ? [{ ...line, colour: pen.colour }] : [])];
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    const touched = event.target instanceof SVGElement ? event.target.dataset.stroke : undefined;
    if (tool?.kind === 'eraser' && touched) void command({ kind: 'erase_stroke', stroke: touched });
    if (!pen) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setLine({ points: placeOf(event), document: id, page });
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    const place = placeOf(event);
    if (tool?.kind === 'pointer' && event.timeStamp - pointedAt > pointEveryMs) {
      setPointedAt(event.timeStamp);
      connection.signal({ kind: 'point_at', document: id, page, across: place[0], down: place[1] });
    }
    if (!line || !farEnough(place, line.points)) return;
    const longer = { ...line, points: [...line.points, ...place] };
    if (longer.points.length < mostNumbers) return setLine(longer);
    setLine({ ...line, points: place });
    void finish(longer);
  };
  const end = () => {
    if (line) void finish(line);
    setLine(undefined);
  };
  return (
    <svg
      className={classes.drawing}
      viewBox={`0 0 ${unit} ${Math.round(unit / ratio)}`}
      data-tool={tool?.kind}
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={tool ? move : undefined}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {Object.values(strokes).map((stroke) => (
        <path
          key={stroke.id}
          className={classes.stroke}
          data-colour={stroke.colour}
          strokeWidth={stroke.width}
          d={pathOf(stroke.points)}
          data-stroke={stroke.id}
        />
      ))}
      {notThereYet
        .filter((one) => one.document === id && one.page === page)
        .map(({ points, colour }) => (
          <path
            key={points.slice(0, 2).join()}
            className={classes.stroke}
            data-colour={colour}
            strokeWidth={penWidth}
            d={pathOf(points)}
          />
        ))}
    </svg>
  );
}
