import { IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import classes from './EventList.module.css';

/** Above a list that is known but could not be asked for again. */
export function Outdated({ problem }: { problem: unknown }) {
  const { t } = useTranslation('schedule');
  return (
    <div role="status">
      {problem !== null && (
        <p className={classes.outdated}>
          <IconCloudOff size={20} aria-hidden="true" />
          {t('outdated')} {sentenceFor(problem)}
        </p>
      )}
    </div>
  );
}
