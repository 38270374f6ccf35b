import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLine, useShown, useValue } from '~/room/context';
import { useMedia, useRoomMedia } from '~/room/media/context';
import { soundWaits } from '~/room/media/sound-waits';
import { clockTime } from '~/time/format';
import { useReader } from '~/time/reader';
import { Banner } from './Banner';
import { TakeOver } from './TakeOver';

function SoundBanner() {
  const { t } = useTranslation('room');
  const media = useRoomMedia();
  const isRefused = useMedia((room) => room.needsGesture.get()) ?? false;
  // Before anything sounds, the browser can be asked whether it would.
  const waits = useValue(soundWaits);
  if (!isRefused && !waits) return null;
  return (
    <Banner tone="amber" text={t('sound.blocked')}>
      <Button size="xs" onClick={() => void media?.allowSound()}>
        {t('sound.turnOn')}
      </Button>
    </Banner>
  );
}

function EndingBanner() {
  const { t } = useTranslation('room');
  const { locale, zone } = useReader();
  const endsAt = useShown(({ room }) => room.parts.session.ends_at);
  if (!endsAt) return null;
  return <Banner tone="amber" text={t('abandoned', { time: clockTime(new Date(endsAt), locale, zone) })} />;
}

/** What is wrong or about to happen, and the way out. */
export function Banners() {
  const { t } = useTranslation('room');
  const line = useLine();
  const health = useMedia((room) => room.health.get());
  if (line.state === 'lost') return <Banner tone="amber" text={t('lost')} />;
  return (
    <>
      {health === 'interrupted' && <Banner tone="amber" text={t('mediaDown')} />}
      {health === 'coming' && <Banner tone="amber" text={t('mediaComing')} />}
      <SoundBanner />
      <TakeOver />
      <EndingBanner />
    </>
  );
}
