import { useId } from 'react';
import classes from './RadioCards.module.css';

type Choice<Value extends string> = { value: Value; title: string; text: string };

type RadioCardsProps<Value extends string> = {
  name: string;
  label: string;
  value: Value;
  choices: Choice<Value>[];
  onChoose: (value: Value) => void;
};

/** One of a few, each with a line about what it means. */
export function RadioCards<Value extends string>({
  name,
  label,
  value,
  choices,
  onChoose,
}: RadioCardsProps<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={classes.group}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div className={classes.cards}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.card}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              <strong>{choice.title}</strong> <span className={classes.text}>{choice.text}</span>
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
