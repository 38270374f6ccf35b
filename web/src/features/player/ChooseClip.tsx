import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showClip } from '~/api/files';
import { withTexts } from '~/i18n/i18n';
import { isPlayable } from '~/library/words';
import { useRoomClient, useValue } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { choosing } from './choosing';
import { RoomClips } from './RoomClips';
import { YoutubeLink } from './YoutubeLink';

/** Fetched when a host first looks into the library: nobody else can. */
const FromLibrary = lazy(async () => ({
  default: await withTexts(
    import('~/library/FromLibrary').then((piece) => piece.FromLibrary),
    'library',
  ),
}));

const kinds = ['video', 'audio'] as const;
const close = () => choosing.set(false);

/** A link to YouTube, what is in the room already, and, for hosts, what is in the account's library. */
export function ChooseClip() {
  const { t } = useTranslation('player');
  const eventId = useRoomClient().admission.event_id;
  const isOpen = useValue(choosing);
  useEffect(() => close, []);
  return (
    <Dialog opened={isOpen} onClose={close} title={t('choose')} size="lg">
      <YoutubeLink onShown={close} />
      <RoomClips onShown={close} />
      {eventId && (
        <Suspense fallback={<Skeleton height={260} radius="lg" />}>
          <FromLibrary
            kinds={kinds}
            isUsable={isPlayable}
            noneYet={t('noneYet')}
            show={(file) => showClip(eventId, file)}
            onShown={close}
          />
        </Suspense>
      )}
    </Dialog>
  );
}
