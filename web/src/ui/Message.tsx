import type { ReactNode } from 'react';
import classes from './Message.module.css';

type MessageProps = { title: string; text: string; icon?: ReactNode; children?: ReactNode };

/** A whole screen that says one thing and offers the way on. */
export function Message({ title, text, icon, children }: MessageProps) {
  return (
    <main className={classes.screen}>
      <div className={classes.words}>
        {icon && <div className={classes.icon}>{icon}</div>}
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{text}</p>
        {children && <div className={classes.ways}>{children}</div>}
      </div>
    </main>
  );
}
