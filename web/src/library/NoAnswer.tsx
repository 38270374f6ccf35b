import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import classes from './Choices.module.css';

export function NoAnswer({ problem, onAgain }: { problem: Error; onAgain: () => void }) {
  const { t } = useTranslation('library');
  const { t: common } = useTranslation();
  return (
    <div className={classes.none} role="alert">
      <p>
        {t('noAnswer')} {sentenceFor(problem)}
      </p>
      <Button variant="default" onClick={onAgain}>
        {common('retry')}
      </Button>
    </div>
  );
}
