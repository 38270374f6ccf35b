import type { ReactNode } from 'react';
import classes from './PlayerView.module.css';

type MediaCardProps = { icon: ReactNode; name: string; text?: string; children?: ReactNode };

/** In place of a picture: what is heard, or why nothing is seen. */
export function MediaCard({ icon, name, text, children }: MediaCardProps) {
  return (
    <div className={classes.card}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={classes.name} dir="auto">
        {name}
      </p>
      {text && <p className={classes.text}>{text}</p>}
      {children}
    </div>
  );
}
