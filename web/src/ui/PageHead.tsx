import type { ReactNode } from 'react';
import classes from './PageHead.module.css';

/** A page's name and what can be done with it as a whole. */
export function PageHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.head}>
      <h1>{title}</h1>
      <div className={classes.actions}>{children}</div>
    </div>
  );
}
