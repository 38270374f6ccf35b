import type { KeyboardEvent, PointerEvent } from 'react';
import { timeText } from './cuts';
import classes from './Trim.module.css';

type HandleProps = {
  label: string;
  at: number;
  least: number;
  most: number;
  lasts: number;
  /** Where on the strip the pointer is. */
  momentAt: (clientX: number) => number;
  onMove: (at: number) => void;
  onRest: () => void;
};

const second = 1000;

/** An edge of what stays: dragged, or moved by the arrows. */
export function Handle({ label, at, least, most, lasts, momentAt, onMove, onRest }: HandleProps) {
  const moveTo = (ms: number) => onMove(Math.round(Math.min(most, Math.max(least, ms))));
  const pressed = (event: PointerEvent<HTMLDivElement>) => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const dragged = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(momentAt(event.clientX));
  };
  const typed = (event: KeyboardEvent) => {
    const step = event.shiftKey ? second / 10 : second;
    const places: Record<string, number> = {
      ArrowLeft: at - step,
      ArrowDown: at - step,
      ArrowRight: at + step,
      ArrowUp: at + step,
      Home: least,
      End: most,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(place);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes.handle}
      style={{ insetInlineStart: `${(100 * at) / lasts}%` }}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={timeText(at)}
      onPointerDown={pressed}
      onPointerMove={dragged}
      onPointerUp={onRest}
      onKeyDown={typed}
      onKeyUp={onRest}
    />
  );
}
