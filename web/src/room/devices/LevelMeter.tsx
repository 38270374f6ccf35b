import classes from './LevelMeter.module.css';

const steps = [1, 2, 3, 4, 5];

/** Bars that turn green with the voice. */
export function LevelMeter({ level, label }: { level: number; label?: string }) {
  const meter = {
    role: 'meter',
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': 5,
    'aria-valuenow': level,
  };
  return (
    <span className={classes.meter} {...(label ? meter : { 'aria-hidden': true })}>
      {steps.map((step) => (
        <span key={step} className={classes.bar} data-lit={step <= level || undefined} data-step={step} />
      ))}
    </span>
  );
}
