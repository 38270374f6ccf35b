import { Button } from '@mantine/core';
import { IconBrandYoutube, IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '~/generated/room';
import { useRoomClient, useValue } from '~/room/context';
import { isSilenced as isRoomSilenced } from '~/room/own-view';
import { useMay } from '~/room/parts';
import { frameAddress, watchAddress } from './addresses';
import { MediaCard } from './MediaCard';
import classes from './PlayerView.module.css';
import { TapToHear } from './TapToHear';
import { useClipName } from './useClipName';
import { volume } from './volume';
import { YoutubeInStep } from './youtube-in-step';
import type { Heard } from './youtube-steps';

type YoutubeProps = { clip: Clip; origin: string; onDuration: (seconds: number) => void };

/** A video of YouTube's in its own frame; where that cannot be loaded, the way there. */
export function YoutubeMedia(props: YoutubeProps) {
  const { t } = useTranslation('player');
  const nameOf = useClipName();
  const [isLost, setLost] = useState(false);
  const { clip } = props;
  if (!isLost) return <Frame {...props} onLost={() => setLost(true)} />;
  return (
    <MediaCard
      icon={<IconBrandYoutube size={48} stroke={1.4} />}
      name={nameOf(clip)}
      text={t('youtube.gone')}
    >
      <div className={classes.ways}>
        <Button
          component="a"
          href={watchAddress(clip)}
          target="_blank"
          rel="noopener noreferrer"
          rightSection={<IconExternalLink size={17} aria-hidden="true" />}
        >
          {t('youtube.watch')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRefresh size={17} aria-hidden="true" />}
          onClick={() => setLost(false)}
        >
          {t('youtube.again')}
        </Button>
      </div>
    </MediaCard>
  );
}

function Frame({ clip, origin, onDuration, onLost }: YoutubeProps & { onLost: () => void }) {
  const { clock } = useRoomClient();
  const nameOf = useClipName();
  const heardAt = useValue(volume);
  const isRoomSilent = useValue(isRoomSilenced);
  const tell = useTelling(clip, onDuration);
  const element = useRef<HTMLIFrameElement>(null);
  const step = useRef<YoutubeInStep>(undefined);
  const events = useRef({ tell, onLost });
  const [isSilenced, setSilenced] = useState(false);
  useEffect(() => {
    events.current = { tell, onLost };
  }, [tell, onLost]);
  useEffect(() => {
    if (!element.current) return;
    const inStep = new YoutubeInStep(element.current, origin, clock, {
      told: (heard) => events.current.tell(heard),
      lost: () => events.current.onLost(),
      silenced: () => setSilenced(true),
    });
    step.current = inStep;
    return () => inStep.close();
  }, [origin, clock]);
  useEffect(() => step.current?.follow(clip), [clip]);
  useEffect(
    () => step.current?.sound(isRoomSilent ? { ...heardAt, isMuted: true } : heardAt),
    [heardAt, isRoomSilent],
  );
  const hear = () => {
    setSilenced(false);
    step.current?.hear();
  };
  return (
    <>
      <iframe
        ref={element}
        className={classes.frame}
        src={frameAddress(clip, origin, window.location.origin)}
        title={nameOf(clip)}
        allow="autoplay; encrypted-media; picture-in-picture"
        // YouTube plays nothing in pages that it is not told the origin of.
        referrerPolicy="strict-origin-when-cross-origin"
      />
      {isSilenced && <TapToHear onTap={hear} />}
    </>
  );
}

/** What only the frame knows: how long the video is, and, for a room that does not know it yet, its title. */
function useTelling(clip: Clip, onDuration: (seconds: number) => void) {
  const { connection } = useRoomClient();
  const mayName = useMay('player', 'name_clip');
  const told = useRef({ seconds: 0, hasNamed: false });
  return ({ durationSeconds, title }: Heard) => {
    const before = told.current;
    const isUnnamed = mayName && clip.name === '' && title.trim() !== '' && !before.hasNamed;
    told.current = { seconds: durationSeconds, hasNamed: before.hasNamed || isUnnamed };
    if (durationSeconds !== before.seconds) onDuration(durationSeconds);
    if (!isUnnamed) return;
    // A title that the server does not take leaves the video without one.
    connection.send({ kind: 'name_clip', clip: clip.id, name: title.slice(0, 200) }).catch(() => undefined);
  };
}
