import classes from './Avatar.module.css';
import { usePart } from './parts';

// Dark enough for white letters at 4.5:1.
const grounds = ['#7a5aa6', '#0f7663', '#a8522c', '#2f6fae', '#8a4463', '#5b6b2f', '#4a5fb0', '#8c5a16'];

/** The same person has the same colour everywhere. */
function groundOf(id: string): string | undefined {
  let mix = 7;
  for (const letter of id) mix = Math.imul(mix ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 3;
  return grounds[mix % grounds.length];
}

/** First letters of the first two words, by what a reader takes for letters. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => Array.from(word)[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

/** The picture that a person chose, or else their initials. */
export function Avatar({ id, name, size }: { id: string; name: string; size: number }) {
  const portrait = usePart('portraits')?.portraits[id];
  if (portrait)
    return (
      <img
        className={classes.portrait}
        src={`/pictures/${portrait}.webp`}
        alt=""
        width={size}
        height={size}
      />
    );
  return (
    <span
      className={classes.avatar}
      style={{ width: size, height: size, fontSize: size * 0.38, background: groundOf(id) }}
      aria-hidden="true"
    >
      {initialsOf(name)}
    </span>
  );
}
