import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './RoomSkeleton.module.css';

/** The room's own shape until the first view is here. */
export function RoomSkeleton({ isTrying }: { isTrying: boolean }) {
  const { t } = useTranslation('room');
  return (
    <div className={classes.room} aria-busy="true">
      <Skeleton className={classes.bar} height={30} width="38%" />
      <Skeleton className={classes.stage} height="100%" radius="lg" />
      <Skeleton className={classes.panel} height="100%" radius="lg" />
      <p className={classes.word} role="status">
        {t(isTrying ? 'connecting.again' : 'connecting.first')}
      </p>
    </div>
  );
}
