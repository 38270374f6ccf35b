import { Skeleton } from '@mantine/core';
import classes from './EventList.module.css';

/** Banner and rows in their final heights. */
export function ScheduleSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={156} radius="xl" mb={16} />
      <div className={classes.list}>
        {['a', 'b', 'c'].map((row) => (
          <div key={row} className={classes.loading}>
            <Skeleton height={46} width={92} radius="md" />
            <Skeleton height={22} width="40%" radius="md" />
          </div>
        ))}
      </div>
    </div>
  );
}
