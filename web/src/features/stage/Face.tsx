import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/room/Avatar';
import { useFaceTitle } from '~/room/face-title';
import { useIsSpeaking, usePicture } from '~/room/media/context';
import { useMe } from '~/room/parts';
import type { Speaker } from '~/room/wire';
import classes from './Face.module.css';
import { Video } from './Video';

type FaceProps = { speaker: Speaker; size: 'large' | 'small'; menu?: ReactNode };

/** One who is on the stage: camera or avatar, name, whether the microphone is on, green while they speak. */
export function Face({ speaker, size, menu }: FaceProps) {
  const { t } = useTranslation('stage');
  const isMe = useMe()?.id === speaker.id;
  const picture = usePicture(speaker.id, 'camera');
  const isSpeaking = useIsSpeaking(speaker.id) && speaker.microphone === true;
  const title = useFaceTitle(speaker, isSpeaking);
  const Microphone = speaker.microphone ? IconMicrophone : IconMicrophoneOff;
  return (
    <div className={classes.face} data-size={size} data-speaking={isSpeaking || undefined}>
      {speaker.camera && picture ? (
        <Video picture={picture} label={speaker.name} className={classes.video} isMirrored={isMe} />
      ) : (
        <Avatar id={speaker.id} name={speaker.name} size={size === 'large' ? 96 : 56} />
      )}
      <div className={classes.third} data-titled={title !== undefined || undefined}>
        <div className={classes.plate}>
          <Microphone size={14} aria-hidden="true" />
          <span className={classes.name}>{speaker.name}</span>
          {isMe && <span className={classes.you}>{t('you')}</span>}
          <span className={classes.spoken}>{t(speaker.microphone ? 'microphoneOn' : 'microphoneOff')}</span>
        </div>
        {title !== undefined && <p className={classes.title}>{title}</p>}
      </div>
      {menu && <div className={classes.menu}>{menu}</div>}
    </div>
  );
}
