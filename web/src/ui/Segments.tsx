import { Link } from 'react-router';
import classes from './Segments.module.css';

type Segment = { key: string; text: string; to: string };

/** A few views of one page, side by side; each has an address of its own. */
export function Segments({
  label,
  current,
  segments,
}: {
  label: string;
  current: string;
  segments: Segment[];
}) {
  return (
    <nav aria-label={label} className={classes.segments}>
      {segments.map(({ key, text, to }) => (
        <Link
          key={key}
          to={to}
          className={classes.segment}
          aria-current={key === current ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
