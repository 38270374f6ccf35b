import { Skeleton } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';
import { withTexts } from '~/i18n/i18n';
import type { Check as WholeCheck } from './Check';

const Check = lazy(async () => ({
  default: await withTexts(
    import('./Check').then((piece) => piece.Check),
    'preflight',
    'devices',
  ),
}));

/** Fetched when somebody wants it. */
export function LazyCheck(props: ComponentProps<typeof WholeCheck>) {
  return (
    <Suspense fallback={<Skeleton height={420} radius="lg" />}>
      <Check {...props} />
    </Suspense>
  );
}
