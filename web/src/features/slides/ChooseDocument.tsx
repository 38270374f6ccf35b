import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showDocument } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { isShowable } from '~/library/words';
import { useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { choosing } from './choosing';
import { RoomDocuments } from './RoomDocuments';

/** Fetched when somebody of the stage first looks for a file: nobody else can. */
const StageFiles = lazy(async () => ({
  default: await withTexts(
    import('~/library/StageFiles').then((piece) => piece.StageFiles),
    'library',
  ),
}));

const kinds = ['document', 'picture'] as const;
const close = () => choosing.set(false);

/** What is in the room already, and what may be brought into it. */
export function ChooseDocument() {
  const { t } = useTranslation('slides');
  const isOpen = useValue(choosing);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('choose')} size="lg">
      <RoomDocuments onShown={close} />
      <Suspense fallback={<Skeleton height={260} radius="lg" />}>
        <StageFiles
          kinds={kinds}
          isUsable={isShowable}
          noneYet={t('noneYet')}
          show={showDocument}
          onShown={close}
        />
      </Suspense>
    </Dialog>
  );
}
