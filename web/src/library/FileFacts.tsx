import { Progress } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import { weekdayAndDay } from '~/time/format';
import { useReader } from '~/time/reader';
import classes from './Library.module.css';
import { lengthWords, sizeWords } from './words';

const reasons = [
  'infected',
  'not_scannable',
  'unreadable',
  'encrypted',
  'too_many_pages',
  'too_many_pixels',
  'becomes_too_large',
  'too_long',
  'not_what_it_says',
  'lost',
] as const;

type Reason = (typeof reasons)[number];

const asReason = (word: string): Reason => reasons.find((reason) => reason === word) ?? 'unreadable';

/** What there is to say about a file: how large it is once it is usable, how far it is before, and why not. */
export function FileFacts({ file }: { file: LibraryFile }) {
  const { t } = useTranslation('library');
  const { locale, zone } = useReader();
  if (file.state === 'refused')
    return <span className={classes.problem}>{t(`refused.${asReason(file.refusal)}`)}</span>;
  if (file.state !== 'ready') {
    return (
      <span className={classes.moving}>
        <span>{t(`state.${file.state}`)}</span>
        {file.state === 'working' && (
          <Progress value={file.progress} size="sm" aria-label={t('progress', { name: file.name })} />
        )}
      </span>
    );
  }
  const facts = [
    file.kind === 'document' && t('pages', { count: file.pages }),
    file.duration_ms > 0 && lengthWords(file.duration_ms),
    sizeWords(file.bytes, locale),
    weekdayAndDay(new Date(file.created_at), locale, zone),
  ];
  return (
    <span className={classes.facts}>
      {facts.filter(Boolean).join(' · ')}
      {!file.scanned && (
        <span className={classes.unscanned}>
          <IconShieldOff size={14} aria-hidden="true" /> {t('unscanned')}
        </span>
      )}
    </span>
  );
}
