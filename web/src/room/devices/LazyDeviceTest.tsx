import { Skeleton } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { DeviceTest as WholeTest } from './DeviceTest';

const DeviceTest = lazy(async () => ({ default: (await import('./DeviceTest')).DeviceTest }));

/** Fetched when somebody tries their devices: attendees seldom do. */
export function LazyDeviceTest(props: ComponentProps<typeof WholeTest>) {
  return (
    <Suspense fallback={<Skeleton height={380} radius="lg" />}>
      <DeviceTest {...props} />
    </Suspense>
  );
}
