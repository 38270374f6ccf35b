import { Skeleton } from '@mantine/core';
import classes from './PanelLayout.module.css';

/** The panel's shape while it is not yet known who is there. */
export function PanelSkeleton() {
  return (
    <div className={classes.panel} aria-busy="true">
      <div />
      <div className={classes.content}>
        <Skeleton height={40} width={200} radius="md" />
        <Skeleton height={156} mt={28} radius="xl" />
        <Skeleton height={240} mt={16} radius="lg" />
      </div>
    </div>
  );
}
