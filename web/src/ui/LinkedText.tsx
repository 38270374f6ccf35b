import { Fragment } from 'react';
import { linkify } from './linkify';

/** Somebody's words; addresses of the web in them can be opened. */
export function LinkedText({ text }: { text: string }) {
  let at = 0;
  return linkify(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    if (!piece.href) return <Fragment key={key}>{piece.text}</Fragment>;
    return (
      <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {piece.text}
      </a>
    );
  });
}
