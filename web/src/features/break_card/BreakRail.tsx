import { Skeleton } from '@mantine/core';
import { IconCoffee } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PreparingInRoom } from '~/prepared/PreparingInRoom';
import { Dialog } from '~/room/Dialog';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';

const BreakForm = lazy(async () => ({ default: (await import('./BreakForm')).BreakForm }));

/** Begins a break, or tells it anew; pressed while there is one. */
export function BreakRail() {
  const { t } = useTranslation('break_card');
  const [isOpen, setOpen] = useState(false);
  const isShown = (usePart('break_card')?.shown ?? null) !== null;
  const close = () => setOpen(false);
  if (!useMay('break_card', 'begin_break')) return null;
  return (
    <>
      <RailButton label={t('title')} isPressed={isShown} onClick={() => setOpen(true)}>
        <IconCoffee size={22} stroke={1.6} aria-hidden="true" />
      </RailButton>
      <Dialog opened={isOpen} onClose={close} title={t('title')}>
        <Suspense fallback={<Skeleton height={220} radius="lg" />}>
          <PreparingInRoom feature="break_card">
            <BreakForm onDone={close} />
          </PreparingInRoom>
        </Suspense>
      </Dialog>
    </>
  );
}
