import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyCheck } from '~/features/preflight/check/LazyCheck';
import { LanguageChoice } from '~/features/session/LanguageChoice';
import { MyDetails } from '~/features/session/MyDetails';
import { ShortcutList } from '~/features/session/ShortcutList';
import { AudioMode } from '~/features/stage/AudioMode';
import { withTexts } from '~/i18n/i18n';
import { useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { LazyDeviceTest } from '~/room/devices/LazyDeviceTest';
import type { Changed } from '~/room/devices/useEffects';
import { useRoomMedia } from '~/room/media/context';
import type { DeviceKind } from '~/room/media/device-choice';
import { useMe, useOwn } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import type { RoomDialog } from './dialogs';
import { Rail } from './Rail';
import classes from './RoomDialogs.module.css';

/** Fetched when a host first asks for it: nobody else does. */
const InviteToRoom = lazy(async () => ({
  default: await withTexts(
    import('./InviteToRoom').then((page) => page.InviteToRoom),
    'invitations',
    'events',
    'refusals_panel',
  ),
}));

const OwnViewSettings = lazy(async () => ({
  default: await withTexts(
    import('~/features/view/OwnViewSettings').then((piece) => piece.OwnViewSettings),
    'view',
  ),
}));

const PortraitForm = lazy(async () => ({
  default: await withTexts(
    import('~/features/portraits/PortraitForm').then((piece) => piece.PortraitForm),
    'portraits',
  ),
}));

type RoomDialogsProps = { open: RoomDialog | undefined; onClose: () => void };

export function RoomDialogs({ open, onClose }: RoomDialogsProps) {
  const { t } = useTranslation(['room', 'common']);
  const media = useRoomMedia();
  const { event_id: eventId, room_id } = useRoomClient().admission;
  const ofStage = isOfStage(useMe()?.role);
  const choose = (kind: DeviceKind) => {
    if (kind !== 'speaker') void media?.changeDevice(kind);
  };
  const isSeen = useOwn('stage')?.camera ?? false;
  const follow = (what: Changed) => {
    if (what === 'background') void media?.cover();
    // The trial in the same dialog says why a device does not give it; what was sent before goes on.
    else media?.changeDevice(what === 'noise' ? 'microphone' : 'camera').catch(() => undefined);
  };
  return (
    <>
      <MyDetails isOpen={open === 'details'} onClose={onClose} />
      <ShortcutList isOpen={open === 'shortcuts'} onClose={onClose} />
      <Dialog opened={open === 'devices'} onClose={onClose} title={t('menu.devices')} size="xl">
        <LazyDeviceTest onChoose={choose} onEffect={follow} isSeen={isSeen} />
      </Dialog>
      <Dialog opened={open === 'check'} onClose={onClose} title={t('menu.check')} size="xl">
        <LazyCheck roomId={room_id} as={ofStage ? 'presenter' : 'attendee'} onChoose={choose} />
      </Dialog>
      <Dialog opened={open === 'view'} onClose={onClose} title={t('menu.view')}>
        <Suspense fallback={<Skeleton height={260} radius="lg" />}>
          <OwnViewSettings />
        </Suspense>
      </Dialog>
      <Dialog opened={open === 'portrait'} onClose={onClose} title={t('portrait.title')}>
        <Suspense fallback={<Skeleton height={260} radius="lg" />}>
          <PortraitForm />
        </Suspense>
      </Dialog>
      <Dialog opened={open === 'audioMode'} onClose={onClose} title={t('menu.audioMode')}>
        <AudioMode orientation="vertical" />
      </Dialog>
      <Dialog opened={open === 'tools'} onClose={onClose} title={t('menu.tools')}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: it only follows the buttons inside. */}
        <div className={classes.tools} onClick={onClose}>
          <Rail />
        </div>
      </Dialog>
      <Dialog opened={open === 'language'} onClose={onClose} title={t('common:language')}>
        <LanguageChoice onChosen={onClose} />
      </Dialog>
      {eventId && (
        <Dialog opened={open === 'invite'} onClose={onClose} title={t('invite.title')} size="xl">
          <Suspense fallback={<Skeleton height={420} radius="lg" />}>
            <InviteToRoom eventId={eventId} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
