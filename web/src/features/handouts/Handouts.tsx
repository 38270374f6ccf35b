import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handOut } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { usePart } from '~/room/parts';
import { HandoutRow } from './HandoutRow';
import classes from './Handouts.module.css';

/** Fetched when a host first looks into the library: nobody else can. */
const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('~/library/FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['document', 'picture', 'video', 'audio'] as const;

/** What everybody may take along; hosts add to it from the library. */
export function Handouts() {
  const { t } = useTranslation('handouts');
  const eventId = useRoomClient().admission.event_id;
  const [isChoosing, setChoosing] = useState(false);
  const handouts = Object.values(usePart('handouts')?.handouts ?? {});
  const close = () => setChoosing(false);
  return (
    <div className={classes.panel}>
      {handouts.length === 0 && <p className={classes.none}>{t(eventId ? 'none' : 'noneYet')}</p>}
      <ul className={classes.list} aria-label={t('title')}>
        {handouts.map((handout) => (
          <HandoutRow key={handout.id} handout={handout} />
        ))}
      </ul>
      {eventId && (
        <>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setChoosing(true)}>
            {t('add')}
          </Button>
          <Dialog opened={isChoosing} onClose={close} title={t('choose')} size="lg">
            <Suspense fallback={<Skeleton height={260} radius="lg" />}>
              <FromLibrary
                kinds={kinds}
                isUsable={({ state }) => state === 'ready'}
                noneYet={t('emptyLibrary')}
                show={(file) => handOut(eventId, file)}
                onShown={close}
              />
            </Suspense>
          </Dialog>
        </>
      )}
    </div>
  );
}
