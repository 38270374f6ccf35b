import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './RecordedVideo.module.css';

/** Over a film that could not be fetched. */
export function LostFilm({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.lost} role="alert">
      <p>{t('filmLost')}</p>
      <Button onClick={onAgain}>{t('retry')}</Button>
    </div>
  );
}
