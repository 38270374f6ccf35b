import { useTranslation } from 'react-i18next';
import type { RecordingPart } from '~/generated/room';
import { useServerNow } from '~/room/context';
import classes from './RecordingLight.module.css';

/** More than anybody sits through is no news. */
const worthTellingMinutes = 600;

/** What the plan leaves. A running session is recorded to its end all the same. */
export function TimeLeft({ part }: { part: RecordingPart }) {
  const { t } = useTranslation('recording');
  const now = useServerNow(10_000);
  if (part.minutes_left === null) return null;
  const runsMs = part.began_at === null ? 0 : now - part.began_at;
  const usedMinutes = (part.used_ms + runsMs) / 60_000;
  const count = Math.max(0, Math.floor(part.minutes_left - usedMinutes));
  if (count > worthTellingMinutes) return null;
  return <p className={classes.why}>{count > 0 ? t('left', { count }) : t('usedUp')}</p>;
}
