import { Button } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clipLink } from '~/api/files';
import { device } from '~/api/storage';
import type { Break } from '~/generated/room';
import { useRoomClient, useValue } from '~/room/context';
import { useSpeaker } from '~/room/media/useSpeaker';
import { isSilenced, ownView } from '~/room/own-view';
import { useMediaReady } from '~/ui/useMediaReady';
import { useRetry } from '~/ui/useRetry';
import classes from './Break.module.css';

const storageKey = 'rostrum.break-sound';

type BreakMediaProps = { clip: NonNullable<Break['clip']>; beganAt: number };

/** Over and over for everybody, at about the same place also for who comes late; each can silence it for themselves. */
export function BreakMedia(props: BreakMediaProps) {
  const { attempt, isLost, lose } = useRetry();
  // The break goes on without it meanwhile.
  return isLost ? null : <Fetched key={attempt} {...props} onLost={lose} />;
}

function Fetched({ clip, beganAt, onLost }: BreakMediaProps & { onLost: () => void }) {
  const { t } = useTranslation('break_card');
  const { clock } = useRoomClient();
  const element = useRef<HTMLVideoElement>(null);
  const [isSilent, setSilent] = useState(() => device.get(storageKey) === 'off');
  const [isBlocked, setBlocked] = useState(false);
  const start = (media: HTMLMediaElement) => {
    if (Number.isFinite(media.duration) && media.duration > 0)
      media.currentTime = (Math.max(0, clock.now() - beganAt) / 1000) % media.duration;
    // Browsers let nothing sound before somebody has tapped: the picture goes on all the same.
    media.play().catch(() => {
      setBlocked(true);
      media.muted = true;
      return media.play().catch(() => undefined);
    });
  };
  useMediaReady(element, { onMetadata: start, onLost });
  useSpeaker(element);
  const isRoomSilent = useValue(isSilenced);
  const { volume } = useValue(ownView);
  useEffect(() => {
    if (element.current) element.current.volume = volume;
  }, [volume]);
  const isMuted = clip.muted || isSilent || isBlocked || isRoomSilent;
  const turn = () => {
    device.set(storageKey, isMuted ? 'on' : 'off');
    setBlocked(false);
    setSilent(!isMuted);
  };
  const shared = {
    src: clipLink(clip.key),
    ref: element,
    loop: true,
    muted: isMuted,
  };
  return (
    <>
      {clip.media === 'video' ? (
        <video {...shared} className={classes.picture} playsInline />
      ) : (
        <audio {...shared} />
      )}
      {!clip.muted && !isRoomSilent && (
        <Button
          className={classes.sound}
          size="sm"
          variant="default"
          leftSection={isMuted ? <IconVolumeOff size={18} /> : <IconVolume size={18} />}
          onClick={turn}
        >
          {t(isMuted ? 'hear' : 'silence')}
        </Button>
      )}
    </>
  );
}
