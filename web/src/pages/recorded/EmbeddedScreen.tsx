import type { ReactNode } from 'react';
import classes from './Recorded.module.css';

/** The whole of a frame on another site. */
export function EmbeddedScreen({ children }: { children: ReactNode }) {
  return (
    <main className={classes.embedded} data-element="panel">
      {children}
    </main>
  );
}
