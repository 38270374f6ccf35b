import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { useMay } from '~/room/parts';
import { isGiving } from './giving';

const TitlesForm = lazy(async () => ({ default: (await import('./TitlesForm')).TitlesForm }));

const close = () => isGiving.set(false);

export function TitlesDialog() {
  return useMay('lower_thirds', 'give_title') ? <Titles /> : null;
}

function Titles() {
  const { t } = useTranslation('lower_thirds');
  const isOpen = useValue(isGiving);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('title')}>
      <Suspense fallback={<Skeleton height={220} radius="lg" />}>
        <TitlesForm onDone={close} />
      </Suspense>
    </Dialog>
  );
}
