import type { ReactNode } from 'react';
import classes from './Message.module.css';

type MessageProps = { title: string; text: string; icon?: ReactNode; children?: ReactNode };

/** Says one thing and offers the way on; within a page that has its own frame. */
export function Words({ title, text, icon, children }: MessageProps) {
  return (
    <div className={classes.words}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{text}</p>
      {children && <div className={classes.ways}>{children}</div>}
    </div>
  );
}

/** The same as a whole screen. */
export function Message({ head, ...words }: MessageProps & { head?: ReactNode }) {
  return (
    <div className={classes.screen}>
      {head && <header className={classes.head}>{head}</header>}
      <main className={classes.main}>
        <Words {...words} />
      </main>
    </div>
  );
}
