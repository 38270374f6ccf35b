import type { ReactNode } from 'react';
import classes from './StageCard.module.css';

/** What the stage says while nobody is to be seen on it. */
export function StageCard({ icon, title, text }: { icon: ReactNode; title: string; text: string }) {
  return (
    <div className={classes.card}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.text}>{text}</p>
    </div>
  );
}
