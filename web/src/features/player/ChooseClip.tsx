import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showClip } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { isPlayable } from '~/library/words';
import { useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { choosing } from './choosing';
import { RoomClips } from './RoomClips';

/** Both are fetched when somebody of the stage first looks for a clip: nobody else can. */
const YoutubeField = lazy(async () => ({ default: (await import('./YoutubeField')).YoutubeField }));
const StageFiles = lazy(async () => ({
  default: await withTexts(
    import('~/library/StageFiles').then((piece) => piece.StageFiles),
    'library',
  ),
}));

const kinds = ['video', 'audio'] as const;
const close = () => choosing.set(false);

/** YouTube, what is in the room already, and what may be brought into it. */
export function ChooseClip() {
  const { t } = useTranslation('player');
  const isOpen = useValue(choosing);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('choose')} size="lg">
      <Suspense fallback={<Skeleton height={67} mb={20} radius="lg" />}>
        <YoutubeField onShown={close} />
      </Suspense>
      <RoomClips onShown={close} />
      <Suspense fallback={<Skeleton height={260} radius="lg" />}>
        <StageFiles
          kinds={kinds}
          isUsable={isPlayable}
          noneYet={t('noneYet')}
          show={showClip}
          onShown={close}
        />
      </Suspense>
    </Dialog>
  );
}
