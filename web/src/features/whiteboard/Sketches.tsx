import { getFreeDrawSvgPath } from '@excalidraw/excalidraw';
import type { ExcalidrawFreeDrawElement } from '@excalidraw/excalidraw/element/types';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { type CSSProperties, useCallback, useEffect, useState } from 'react';
import type { SignalIn } from '~/generated/room';
import { useRoomClient } from '~/room/context';
import classes from './Board.module.css';
import { entriesOn } from './link';
import { type Sketching, sketchedOn, stillSketching } from './sketches';

const hues = 8;
const sweepMs = 500;

/** The same colour for a person on all screens. */
const hueOf = (person: string) =>
  [...person].reduce((sum, letter) => (31 * sum + letter.charCodeAt(0)) % 9973, 7) % hues;

function pathOf({ outline, points, width }: Sketching): string {
  const [x = 0, y = 0, right = x, bottom = y] = points;
  switch (outline) {
    case 'rectangle':
      return `M${x} ${y}H${right}V${bottom}H${x}Z`;
    case 'diamond':
      return `M${(x + right) / 2} ${y}L${right} ${(y + bottom) / 2}L${(x + right) / 2} ${bottom}L${x} ${(y + bottom) / 2}Z`;
    case 'ellipse': {
      const [across, down] = [(right - x) / 2, (bottom - y) / 2];
      const arc = `a${Math.abs(across)} ${Math.abs(down)} 0 1 0`;
      return `M${x} ${y + down}${arc} ${2 * across} 0${arc} ${-2 * across} 0`;
    }
    case 'line':
    case 'arrow':
      return `M${points.join(' ')}`;
    case 'freedraw': {
      const pairs = points.flatMap((across, at) => (at % 2 ? [] : [[across, points[at + 1] ?? 0]]));
      const line = { points: pairs, pressures: [], simulatePressure: true, strokeWidth: width };
      // The outline needs no more of an element than this.
      return getFreeDrawSvgPath(line as unknown as ExcalidrawFreeDrawElement);
    }
    default:
      return outline satisfies never;
  }
}

const viewOf = (api: ExcalidrawImperativeAPI) => {
  const { scrollX, scrollY, zoom } = api.getAppState();
  return { scrollX, scrollY, zoom: zoom.value };
};

/** Which part of the board is seen, and how large. */
function useView(api: ExcalidrawImperativeAPI) {
  const [view, setView] = useState(() => viewOf(api));
  useEffect(() => {
    setView(viewOf(api));
    return api.onScrollChange((scrollX, scrollY, { value }) => setView({ scrollX, scrollY, zoom: value }));
  }, [api]);
  return view;
}

/** Signals are taken frame by frame, however many come. */
function useSketches(board: string, isPut: (element: string) => boolean) {
  const client = useRoomClient();
  const [sketches, setSketches] = useState<ReadonlyMap<string, Sketching>>(new Map());
  useEffect(() => {
    let frame = 0;
    let heard: SignalIn[] = [];
    const take = () => {
      const signals = heard;
      frame = 0;
      heard = [];
      setSketches((before) => signals.reduce((sum, signal) => sketchedOn(sum, signal, Date.now()), before));
    };
    const stopHearing = client.onSignal((signal) => {
      if (signal.signal.kind !== 'sketch' || signal.signal.board !== board) return;
      heard.push(signal);
      frame ||= requestAnimationFrame(take);
    });
    const sweep = () => setSketches((before) => stillSketching(before, Date.now(), isPut));
    const stopListening = client.store.subscribe(sweep);
    const timer = setInterval(sweep, sweepMs);
    return () => {
      stopHearing();
      stopListening();
      cancelAnimationFrame(frame);
      clearInterval(timer);
    };
  }, [client, board, isPut]);
  return sketches;
}

type SketchesProps = { board: string; api: ExcalidrawImperativeAPI };

/** Others' pointers with their names, and what they are drawing just now: over the board, which is drawn anew only when something is put. */
export function Sketches({ board, api }: SketchesProps) {
  const client = useRoomClient();
  const view = useView(api);
  const isPut = useCallback(
    (element: string) => entriesOn(client, board)?.[element] !== undefined,
    [client, board],
  );
  const sketches = useSketches(board, isPut);
  const list = [...sketches.values()];
  return (
    <div className={classes.sketches} aria-hidden="true">
      <svg className={classes.lines}>
        <title>{''}</title>
        <g transform={`scale(${view.zoom}) translate(${view.scrollX} ${view.scrollY})`}>
          {list
            .filter(({ element, points }) => element && points.length >= 2 && !isPut(element))
            .map((one) => (
              <path
                key={one.by}
                data-sketch={one.outline}
                d={pathOf(one)}
                fill={one.outline === 'freedraw' ? one.stroke : 'none'}
                stroke={one.outline === 'freedraw' ? 'none' : one.stroke}
                strokeWidth={one.width}
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            ))}
        </g>
      </svg>
      {list.map(({ by, name, x, y }) => {
        const style = {
          left: (x + view.scrollX) * view.zoom,
          top: (y + view.scrollY) * view.zoom,
        } satisfies CSSProperties;
        return (
          <span key={by} className={classes.pointer} data-hue={hueOf(by)} style={style}>
            <span className={classes.pointerName} dir="auto">
              {name}
            </span>
          </span>
        );
      })}
    </div>
  );
}
