import { IconHandStop, IconMicrophone, IconMicrophoneOff, IconVideo } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/room/Avatar';
import { useIsSpeaking } from '~/room/media/context';
import { useMe } from '~/room/parts';
import { RoleTag } from '~/room/RoleTag';
import classes from './PersonRow.module.css';
import type { RosterEntry } from './roster';

export function PersonRow({ entry, menu }: { entry: RosterEntry; menu: ReactNode }) {
  const { t } = useTranslation('people');
  const { person, email, handRaisedAt, isInvited, microphone, camera } = entry;
  const isMe = useMe()?.id === person.id;
  const isSpeaking = useIsSpeaking(person.id);
  return (
    <div className={classes.row}>
      <Avatar id={person.id} name={person.name} size={30} />
      <span className={classes.who}>
        <span className={classes.name} title={email}>
          {person.name}
        </span>
        {isMe && <span className={classes.dim}>{t('you')}</span>}
        <RoleTag role={person.role} />
        {isInvited && <span className={classes.amber}>{t('invited')}</span>}
      </span>
      {handRaisedAt !== undefined && (
        <IconHandStop size={18} className={classes.hand} role="img" aria-label={t('handRaised')} />
      )}
      {camera && <IconVideo size={17} className={classes.icon} role="img" aria-label={t('cameraOn')} />}
      {microphone === true && (
        <IconMicrophone
          size={17}
          className={classes.icon}
          data-speaking={isSpeaking || undefined}
          role="img"
          aria-label={t('microphoneOn')}
        />
      )}
      {microphone === false && (
        <IconMicrophoneOff size={17} className={classes.icon} role="img" aria-label={t('microphoneOff')} />
      )}
      {menu}
    </div>
  );
}
