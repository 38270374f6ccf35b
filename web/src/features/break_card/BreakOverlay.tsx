import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PreparingInRoom } from '~/prepared/PreparingInRoom';
import { useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { useMay } from '~/room/parts';
import { BreakNote } from './BreakNote';
import { isPlanning } from './planning';

const BreakForm = lazy(async () => ({ default: (await import('./BreakForm')).BreakForm }));

const close = () => isPlanning.set(false);

function BreakDialog() {
  const { t } = useTranslation('break_card');
  const isOpen = useValue(isPlanning);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('title')}>
      <Suspense fallback={<Skeleton height={220} radius="lg" />}>
        <PreparingInRoom feature="break_card">
          <BreakForm onDone={close} />
        </PreparingInRoom>
      </Suspense>
    </Dialog>
  );
}

/** What the stage reads of the break that runs, and where one is planned. */
export function BreakOverlay() {
  const mayBegin = useMay('break_card', 'begin_break');
  return (
    <>
      <BreakNote />
      {mayBegin && <BreakDialog />}
    </>
  );
}
