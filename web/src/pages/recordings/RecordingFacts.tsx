import { useTranslation } from 'react-i18next';
import type { Recording } from '~/api/wire';
import { lengthWords, sizeWords } from '~/library/words';
import { clockTime, weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { Tag } from '~/ui/Tag';
import classes from './Recordings.module.css';

/** When it was, how long and how large it is; or why there is nothing of it yet. */
export function RecordingFacts({ recording }: { recording: Recording }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const { locale, zone } = useReader();
  const began = new Date(recording.began_at);
  const facts = [
    `${weekdayAndDay(began, locale, zone)}, ${clockTime(began, locale, zone)}`,
    ...(recording.state === 'ready'
      ? [lengthWords(recording.duration_ms), sizeWords(recording.bytes, locale)]
      : []),
  ];
  return (
    <span className={classes.facts}>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {recording.problem ? (
        <span className={classes.problem}>{t(`waits.${recording.problem}`)}</span>
      ) : (
        recording.state === 'recording' && <Tag>{t('state.recording')}</Tag>
      )}
      {recording.state === 'empty' && <span className={classes.problem}>{t('state.empty')}</span>}
      {recording.publication?.is_published && <Tag>{t('published')}</Tag>}
    </span>
  );
}
