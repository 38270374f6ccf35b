import { Button } from '@mantine/core';
import { IconFileOff, IconMusic } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '~/generated/room';
import { useRoomClient, useValue } from '~/room/context';
import { useSpeaker } from '~/room/media/useSpeaker';
import { isSilenced as isRoomSilenced } from '~/room/own-view';
import { useMediaReady } from '~/ui/useMediaReady';
import { useRetry } from '~/ui/useRetry';
import { mediaAddress, posterAddress } from './addresses';
import { InStep } from './in-step';
import { MediaCard } from './MediaCard';
import classes from './PlayerView.module.css';
import { TapToHear } from './TapToHear';
import { volume } from './volume';

type LibraryMediaProps = { clip: Clip; onDuration: (seconds: number) => void };

/** A film or a sound of the library, kept where everybody's is. */
export function LibraryMedia(props: LibraryMediaProps) {
  const { t } = useTranslation('player');
  const { attempt, isLost, lose, again } = useRetry();
  if (!isLost) return <Fetched key={attempt} {...props} onLost={lose} />;
  return (
    <MediaCard icon={<IconFileOff size={40} stroke={1.4} />} name={props.clip.name} text={t('gone')}>
      <Button onClick={again}>{t('youtube.again')}</Button>
    </MediaCard>
  );
}

function Fetched({ clip, onDuration, onLost }: LibraryMediaProps & { onLost: () => void }) {
  const element = useRef<HTMLVideoElement>(null);
  const { isSilenced, hear } = useInStep(element, clip);
  useSpeaker(element);
  useMediaReady(element, { onMetadata: ({ duration }) => onDuration(duration), onLost });
  const isSound = clip.media === 'audio';
  return (
    <>
      {isSound && <MediaCard icon={<IconMusic size={48} stroke={1.4} />} name={clip.name} />}
      {/* biome-ignore lint/a11y/useMediaCaption: what people upload has no captions of its own */}
      <video
        ref={element}
        className={isSound ? classes.heard : classes.video}
        src={mediaAddress(clip)}
        poster={isSound ? undefined : posterAddress(clip)}
        aria-label={clip.name}
        preload="auto"
        playsInline
      />
      {isSilenced && <TapToHear onTap={hear} />}
    </>
  );
}

function useInStep(element: RefObject<HTMLVideoElement | null>, clip: Clip) {
  const { clock } = useRoomClient();
  const { level, isMuted } = useValue(volume);
  const isRoomSilent = useValue(isRoomSilenced);
  const [isSilenced, setSilenced] = useState(false);
  const step = useRef<InStep>(undefined);
  // First of all: who wants no sound is not refused it.
  useEffect(() => {
    if (!element.current) return;
    element.current.volume = level;
    element.current.muted = isMuted || isSilenced || isRoomSilent;
  }, [element, level, isMuted, isSilenced, isRoomSilent]);
  useEffect(() => {
    if (!element.current) return;
    const inStep = new InStep(element.current, clock, () => setSilenced(true));
    step.current = inStep;
    return () => inStep.close();
  }, [element, clock]);
  useEffect(() => step.current?.follow(clip), [clip]);
  const hear = () => {
    if (element.current) element.current.muted = isMuted;
    setSilenced(false);
    step.current?.hear();
  };
  return { isSilenced, hear };
}
