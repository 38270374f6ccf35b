import { LinkedText } from '~/ui/LinkedText';
import classes from './MessageItem.module.css';

export function MessageText({ text }: { text: string }) {
  return (
    <p className={classes.text}>
      <LinkedText text={text} />
    </p>
  );
}
