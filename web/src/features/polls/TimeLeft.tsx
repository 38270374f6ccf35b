import { useTranslation } from 'react-i18next';
import { useServerNow } from '~/room/context';
import classes from './PollCard.module.css';

const tickMs = 500;

/** Counts down by the server's clock. */
export function TimeLeft({ closesAt }: { closesAt: number }) {
  const { t } = useTranslation('polls');
  const seconds = Math.max(0, Math.ceil((closesAt - useServerNow(tickMs)) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return (
    <span role="timer" className={classes.time}>
      {t('left', { time })}
    </span>
  );
}
