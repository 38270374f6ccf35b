import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import classes from './Library.module.css';
import { useMoves } from './useMoves';

type SelectionBarProps = { files: LibraryFile[]; onClear: () => void };

/** Moves several at once. */
export function SelectionBar({ files, onClear }: SelectionBarProps) {
  const { t } = useTranslation('library');
  const { move, isBusy } = useMoves();
  const ids = files.map(({ id }) => id);
  const go = async (to: 'dropbox' | 'here') => {
    if (await move(ids, to)) onClear();
  };
  return (
    <section className={classes.selection} aria-label={t('dropbox.selected', { count: files.length })}>
      <strong>{t('dropbox.selected', { count: files.length })}</strong>
      {files.some(({ place }) => place === 'here') && (
        <Button size="sm" variant="light" loading={isBusy} onClick={() => void go('dropbox')}>
          {t('dropbox.move')}
        </Button>
      )}
      {files.some(({ place }) => place === 'away') && (
        <Button size="sm" variant="light" loading={isBusy} onClick={() => void go('here')}>
          {t('dropbox.back')}
        </Button>
      )}
      <CloseButton aria-label={t('dropbox.clear')} onClick={onClear} />
    </section>
  );
}
