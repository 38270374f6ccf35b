import type { KeyboardEventHandler, PointerEventHandler } from 'react';
import type { Handle } from './frame';

type GripProps = {
  className: string | undefined;
  handle?: Handle;
  label: string;
  /** Where it stands, as one number: in two directions at once there is none, and `says` has both. */
  at: number;
  most: number;
  orientation?: 'horizontal' | 'vertical';
  says: string;
  describedBy: string;
  onPointerDown: PointerEventHandler<HTMLElement>;
  onKeyDown: KeyboardEventHandler<HTMLElement>;
};

/** What is taken hold of: the frame, or one of its handles. */
export function Grip({
  className,
  handle,
  label,
  at,
  most,
  orientation,
  says,
  describedBy,
  ...on
}: GripProps) {
  return (
    <div
      className={className}
      data-handle={handle}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={at}
      aria-valuetext={says}
      aria-orientation={orientation}
      aria-describedby={describedBy}
      {...on}
    />
  );
}
