import { Skeleton } from '@mantine/core';

/** The join form's shape, so that nothing moves when it comes. */
export function JoinFormSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={32} width="60%" radius="md" />
      <Skeleton height={72} mt={32} radius="md" />
      <Skeleton height={72} mt={18} radius="md" />
      <Skeleton height={50} mt={18} radius="md" />
    </div>
  );
}
