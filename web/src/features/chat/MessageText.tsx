import { Fragment } from 'react';
import { linkify } from './linkify';
import classes from './MessageItem.module.css';

export function MessageText({ text }: { text: string }) {
  let at = 0;
  return (
    <p className={classes.text}>
      {linkify(text).map((piece) => {
        const key = at;
        at += piece.text.length;
        if (!piece.href) return <Fragment key={key}>{piece.text}</Fragment>;
        return (
          <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
            {piece.text}
          </a>
        );
      })}
    </p>
  );
}
