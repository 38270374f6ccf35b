import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Unsaved.module.css';

type UnsavedProps = { isChanged: boolean; onDiscard: () => void };

/** Beside the button that saves: whether there is anything to save, and a way back. */
export function Unsaved({ isChanged, onDiscard }: UnsavedProps) {
  const { t } = useTranslation('events');
  return (
    <div role="status" className={classes.unsaved}>
      {isChanged && (
        <>
          <span>{t('unsaved.here')}</span>
          <Button variant="subtle" onClick={onDiscard}>
            {t('unsaved.discard')}
          </Button>
        </>
      )}
    </div>
  );
}
