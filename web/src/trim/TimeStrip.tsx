import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cut, cutsOf, type Edit, leastMs, tidied, timeText } from './cuts';
import { Handle } from './Handle';
import classes from './Trim.module.css';
import type { useEdits } from './useEdits';

type TimeStripProps = {
  edits: ReturnType<typeof useEdits>;
  lasts: number;
  at: number;
  mark: number | undefined;
  onSeek: (ms: number) => void;
};

const parts = [0, 1, 2, 3, 4];
const sides = ['from_ms', 'to_ms'] as const;

/** The film's time: what is cut is hatched, and each edge has a handle. */
export function TimeStrip({ edits, lasts, at, mark, onSeek }: TimeStripProps) {
  const { t } = useTranslation('trim');
  const strip = useRef<HTMLDivElement>(null);
  const { edit } = edits;
  const momentAt = (clientX: number) => {
    const box = strip.current?.getBoundingClientRect();
    return box ? Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * lasts : 0;
  };
  const sought = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    onSeek(Math.round(momentAt(event.clientX)));
  };
  const handle = (label: string, from: number, least: number, most: number, moved: (ms: number) => Edit) => ({
    ...{ label, at: from, least, most, lasts, momentAt },
    onMove: (ms: number) => {
      edits.move(() => moved(ms));
      onSeek(ms);
    },
    onRest: () => edits.rest(tidied),
  });
  const withCut = (number: number, side: keyof Cut) => (ms: number) => ({
    ...edit,
    cuts: edit.cuts.map((cut, place) => (place === number ? { ...cut, [side]: ms } : cut)),
  });
  return (
    <div className={classes.time}>
      <div ref={strip} className={classes.strip} onPointerDown={sought} onPointerMove={sought}>
        {cutsOf(edit, lasts).map((cut) => (
          <span key={`${cut.from_ms}-${cut.to_ms}`} className={classes.cut} style={placed(cut, lasts)} />
        ))}
        {mark !== undefined && (
          <span
            className={classes.marked}
            style={placed({ from_ms: Math.min(mark, at), to_ms: Math.max(mark, at) }, lasts)}
          />
        )}
        <span className={classes.now} style={{ insetInlineStart: `${(100 * at) / lasts}%` }} />
        <Handle {...handle(t('start'), edit.start, 0, edit.end - leastMs, (start) => ({ ...edit, start }))} />
        {edit.cuts.flatMap((cut, number) =>
          sides.map((side) => {
            const [least, most] = side === 'from_ms' ? [edit.start, cut.to_ms] : [cut.from_ms, edit.end];
            const label = t(side === 'from_ms' ? 'cutFrom' : 'cutTo', { number: number + 1 });
            return (
              <Handle
                // biome-ignore lint/suspicious/noArrayIndexKey: it stays the same while it is moved
                key={`${side}-${number}`}
                {...handle(label, cut[side], least, most, withCut(number, side))}
              />
            );
          }),
        )}
        <Handle {...handle(t('end'), edit.end, edit.start + leastMs, lasts, (end) => ({ ...edit, end }))} />
      </div>
      <div className={classes.axis} aria-hidden="true">
        {parts.map((part) => (
          <span key={part}>{timeText((lasts * part) / (parts.length - 1))}</span>
        ))}
      </div>
    </div>
  );
}

const placed = ({ from_ms, to_ms }: Cut, lasts: number) => ({
  insetInlineStart: `${(100 * from_ms) / lasts}%`,
  width: `${(100 * (to_ms - from_ms)) / lasts}%`,
});
