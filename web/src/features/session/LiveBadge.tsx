import { useTranslation } from 'react-i18next';
import { useServerNow } from '~/room/context';
import { usePart } from '~/room/parts';
import classes from './LiveBadge.module.css';

const two = (value: number) => String(value).padStart(2, '0');

/** `24:13`, and `1:24:13` from an hour on. */
export function lasted(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** Red, because it is live; how long, by the server's clock. */
export function LiveBadge() {
  const { t } = useTranslation('room');
  const session = usePart('session');
  const now = useServerNow(1000);
  if (session?.phase !== 'live') return null;
  return (
    <span className={classes.live}>
      {t('live')} <span className={classes.time}>{lasted(now - (session.started_at ?? now))}</span>
    </span>
  );
}
