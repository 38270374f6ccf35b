import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordingList } from '~/api/wire';
import { durationText } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './Recordings.module.css';

/** More than any plan has: an own installation, whose disk is the limit. */
const beyondMinutes = 100_000;
const minute = 60_000;

/** The plan's time: what of it is used and left. A minute that has begun counts. */
export function TimeBar({ list }: { list: RecordingList }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const { locale } = useReader();
  const usedMinutes = Math.ceil(list.recorded_ms / minute);
  const used = t('used', { used: durationText(usedMinutes, locale) });
  if (list.most_minutes > beyondMinutes) return <p className={classes.used}>{used}</p>;
  const left = Math.max(0, list.most_minutes - usedMinutes);
  return (
    <div className={classes.time}>
      <span>
        {t('left', { left: durationText(left, locale), all: durationText(list.most_minutes, locale) })}
      </span>
      <Progress
        value={(100 * usedMinutes) / list.most_minutes}
        color={left === 0 ? 'amber' : undefined}
        aria-label={used}
      />
    </div>
  );
}
