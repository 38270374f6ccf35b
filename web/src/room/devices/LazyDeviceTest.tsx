import { Skeleton } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import preview from './CameraPreview.module.css';
import type { DeviceTest as WholeTest } from './DeviceTest';
import classes from './DeviceTest.module.css';

const DeviceTest = lazy(async () => ({ default: (await import('./DeviceTest')).DeviceTest }));

type LazyDeviceTestProps = ComponentProps<typeof WholeTest>;

/** As large as what comes, so that no button moves away from under a finger. */
function Place({ hasEffects = true }: LazyDeviceTestProps) {
  return (
    <div className={classes.test}>
      <div className={classes.picture}>
        <Skeleton className={preview.frame} />
        <Skeleton className={classes.voice} />
      </div>
      <Skeleton className={classes.choices} height={307} radius="lg" />
      {hasEffects && <Skeleton className={classes.more} height={44} />}
    </div>
  );
}

/** Fetched when somebody tries their devices: attendees seldom do. */
export function LazyDeviceTest(props: LazyDeviceTestProps) {
  return (
    <Suspense fallback={<Place {...props} />}>
      <DeviceTest {...props} />
    </Suspense>
  );
}
