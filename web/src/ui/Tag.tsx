import type { ReactNode } from 'react';
import classes from './Tag.module.css';

/** A quiet word about a thing. */
export function Tag({ icon, children }: { icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.tag}>
      {icon}
      {children}
    </span>
  );
}
