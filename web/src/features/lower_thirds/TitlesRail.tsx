import { Skeleton } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/room/Dialog';
import { useMay } from '~/room/parts';
import { RailButton } from '~/room/RailButton';

const TitlesForm = lazy(async () => ({ default: (await import('./TitlesForm')).TitlesForm }));

/** Who those on the stage are, in a line below their names. */
export function TitlesRail() {
  const { t } = useTranslation('lower_thirds');
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (!useMay('lower_thirds', 'give_title')) return null;
  return (
    <>
      <RailButton label={t('title')} onClick={() => setOpen(true)}>
        <IconId size={22} stroke={1.6} aria-hidden="true" />
      </RailButton>
      <Dialog opened={isOpen} onClose={close} title={t('title')}>
        <Suspense fallback={<Skeleton height={220} radius="lg" />}>
          <TitlesForm onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
