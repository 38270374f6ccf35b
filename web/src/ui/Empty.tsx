import type { ReactNode } from 'react';
import classes from './Empty.module.css';

type EmptyProps = { icon: ReactNode; title: string; text: string; children?: ReactNode };

/** A place with nothing in it yet: says what will be here and how to begin. */
export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <section className={classes.empty}>
      <div className={classes.icon} aria-hidden="true">
        {icon}
      </div>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={classes.ways}>{children}</div>}
    </section>
  );
}
