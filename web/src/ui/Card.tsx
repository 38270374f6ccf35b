import type { ReactNode } from 'react';
import classes from './Card.module.css';

type CardProps = { id?: string; title: string; text?: string; children: ReactNode };

/** One subject of a page. */
export function Card({ id, title, text, children }: CardProps) {
  return (
    <section id={id} className={classes.card}>
      <div>
        <h2>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      {children}
    </section>
  );
}
