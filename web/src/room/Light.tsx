import classes from './Light.module.css';

/** Blinks while bytes grow, and only then; a ring while they do not yet, or do no more. */
export function Light({ light }: { light: string }) {
  return <span className={classes.light} data-light={light} aria-hidden="true" />;
}
