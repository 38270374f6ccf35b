import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import classes from './Library.module.css';
import { useMoves } from './useMoves';

type SelectionBarProps = { files: LibraryFile[]; onClear: () => void };

/** Moves several at once. */
export function SelectionBar({ files, onClear }: SelectionBarProps) {
  const { t } = useTranslation('dropbox');
  const { move, isBusy } = useMoves();
  const ids = files.map(({ id }) => id);
  const go = async (to: 'dropbox' | 'here') => {
    if (await move(ids, to)) onClear();
  };
  return (
    <section className={classes.selection} aria-label={t('selected', { count: files.length })}>
      <strong>{t('selected', { count: files.length })}</strong>
      {files.some(({ place }) => place === 'here') && (
        <Button size="sm" variant="light" loading={isBusy} onClick={() => void go('dropbox')}>
          {t('move')}
        </Button>
      )}
      {files.some(({ place }) => place === 'away') && (
        <Button size="sm" variant="light" loading={isBusy} onClick={() => void go('here')}>
          {t('back')}
        </Button>
      )}
      <CloseButton aria-label={t('clear')} onClick={onClear} />
    </section>
  );
}
