import { useServerNow } from '~/room/context';
import classes from './Break.module.css';

const tickMs = 500;

/** Minutes and seconds by the server's clock; at nought it stays there, for somebody has to go on by hand. */
export function Countdown({ endsAt }: { endsAt: number }) {
  const seconds = Math.max(0, Math.ceil((endsAt - useServerNow(tickMs)) / 1000));
  const parts = [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0'));
  return (
    <span role="timer" className={classes.time}>
      {parts.join(':')}
    </span>
  );
}
