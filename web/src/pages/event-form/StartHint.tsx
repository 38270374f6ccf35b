import { IconAlertTriangle, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fullDay, timeRange } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { useNow } from '~/time/useNow';
import { isSkipped, showSameClock } from '~/time/zones';
import { type EventValues, localStartOf, startOf } from './event-form';
import classes from './StartHint.module.css';

/** What the chosen time means: the day in words, and the member's own clock where it differs. */
export function StartHint({ values }: { values: EventValues }) {
  const { t } = useTranslation('events');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const now = useNow(60_000);
  const start = startOf(values);
  if (isSkipped(localStartOf(values), values.zone)) {
    return (
      <p className={classes.hint} data-over>
        <IconAlertTriangle size={20} aria-hidden="true" />
        {t('hint.skipped', { city: cityName(values.zone) })}
      </p>
    );
  }
  if (!start) return <p className={classes.hint}>{t('hint.choose')}</p>;
  const minutes = Number(values.duration_minutes);
  const when = `${fullDay(start, locale, values.zone)}, ${timeRange(start, minutes, locale, values.zone)}`;
  const isOver = start.getTime() + minutes * 60_000 < now.getTime();
  return (
    <p className={classes.hint} data-over={isOver || undefined}>
      {isOver ? (
        <IconAlertTriangle size={20} aria-hidden="true" />
      ) : (
        <IconWorld size={20} aria-hidden="true" />
      )}
      <span>
        {isOver && <strong>{t('hint.over')} </strong>}
        {t('hint.when', { when, city: cityName(values.zone) })}
        {!showSameClock(zone, values.zone, start) && (
          <> {t('hint.yours', { range: timeRange(start, minutes, locale, zone), city: cityName(zone) })}</>
        )}
      </span>
    </p>
  );
}
