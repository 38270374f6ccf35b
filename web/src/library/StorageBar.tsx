import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileList } from '~/api/wire';
import { useReader } from '~/time/reader';
import classes from './Library.module.css';
import { sizeWords } from './words';

/** More than any plan has: an own installation, whose disk is the limit. */
const beyondBytes = 100_000 * 1024 * 1024;

export function StorageBar({ list }: { list: FileList }) {
  const { t } = useTranslation('library');
  const { locale } = useReader();
  const used = sizeWords(list.used_bytes, locale);
  if (list.most_bytes > beyondBytes) return <p className={classes.used}>{t('used', { used })}</p>;
  const left = Math.max(0, list.most_bytes - list.used_bytes);
  return (
    <div className={classes.storage}>
      <span>{t('left', { left: sizeWords(left, locale), all: sizeWords(list.most_bytes, locale) })}</span>
      <Progress
        value={(100 * list.used_bytes) / list.most_bytes}
        color={left < 1024 * 1024 ? 'amber' : undefined}
        aria-label={t('used', { used })}
      />
    </div>
  );
}
