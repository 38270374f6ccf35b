import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showDocument } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { isShowable } from '~/library/words';
import { useRoomClient, useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { choosing } from './choosing';
import { RoomDocuments } from './RoomDocuments';

/** Fetched when a host first looks into the library: nobody else can. */
const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('~/library/FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['document', 'picture'] as const;
const close = () => choosing.set(false);

/** What is in the room already, and, for hosts, what is in the account's library. */
export function ChooseDocument() {
  const { t } = useTranslation('slides');
  const eventId = useRoomClient().admission.event_id;
  const isOpen = useValue(choosing);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('choose')} size="lg">
      <RoomDocuments onShown={close} hasLibrary={eventId !== undefined} />
      {eventId && (
        <Suspense fallback={<Skeleton height={260} radius="lg" />}>
          <FromLibrary
            kinds={kinds}
            isUsable={isShowable}
            noneYet={t('noneYet')}
            show={(file) => showDocument(eventId, file)}
            onShown={close}
          />
        </Suspense>
      )}
    </Dialog>
  );
}
