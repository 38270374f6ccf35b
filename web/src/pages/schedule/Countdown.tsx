import { useTranslation } from 'react-i18next';
import type { Event } from '~/api/wire';
import { clockOf, secondsUntil } from '~/time/countdown';
import { useNow } from '~/time/useNow';
import classes from './NextEvent.module.css';

/** Time left until the start, or how long it has been running. */
export function Countdown({ event }: { event: Event }) {
  const { t } = useTranslation('schedule');
  const now = useNow(1000);
  const running = event.phase === 'live' && event.running_since;
  const seconds = running
    ? secondsUntil(now, new Date(event.running_since ?? now))
    : secondsUntil(new Date(event.starts_at), now);
  const { days, clock } = clockOf(seconds);
  if (!running && seconds === 0) return <span className={classes.due}>{t('next.due')}</span>;
  return (
    <span className={classes.clock} role="timer">
      {days > 0 && <span className={classes.days}>{t('next.days', { count: days })}</span>}
      {clock}
    </span>
  );
}
