import { ActionIcon, Button } from '@mantine/core';
import {
  IconBroadcast,
  IconDoor,
  IconMicrophone,
  IconMicrophoneOff,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '~/room/Avatar';
import { useCommand } from '~/room/context';
import { useIsSpeaking, useMedia, usePicture, useRoomMedia } from '~/room/media/context';
import { useMay, useMe } from '~/room/parts';
import type { Speaker } from '~/room/wire';
import classes from './Backstage.module.css';
import type { MenuOf } from './menu-of';
import { Video } from './Video';

function Waiting({ speaker, menuOf }: { speaker: Speaker; menuOf: MenuOf }) {
  const { t } = useTranslation('stage');
  const isMe = useMe()?.id === speaker.id;
  const picture = usePicture(speaker.id, 'camera');
  const isSpeaking = useIsSpeaking(speaker.id);
  const Microphone = speaker.microphone ? IconMicrophone : IconMicrophoneOff;
  return (
    <li className={classes.person} data-speaking={isSpeaking || undefined}>
      {speaker.camera && picture ? (
        <Video picture={picture} label={speaker.name} className={classes.video} isMirrored={isMe} />
      ) : (
        <Avatar id={speaker.id} name={speaker.name} size={28} />
      )}
      <span className={classes.name}>{speaker.name}</span>
      {isMe && <span className={classes.you}>{t('you')}</span>}
      <Microphone size={15} aria-label={t(speaker.microphone ? 'microphoneOn' : 'microphoneOff')} />
      {menuOf(speaker.id)}
    </li>
  );
}

/** Their talk among themselves can be turned off by each for themselves. */
function Ear() {
  const { t } = useTranslation('stage');
  const media = useRoomMedia();
  const isHeard = useMedia((room) => room.hearsBackstage.get()) ?? true;
  const Icon = isHeard ? IconVolume : IconVolumeOff;
  return (
    <ActionIcon
      className={classes.ear}
      variant="subtle"
      color="gray"
      size={32}
      aria-label={t('backstage.hear')}
      aria-pressed={isHeard}
      title={t('backstage.hear')}
      onClick={() => media?.hearBackstage(!isHeard)}
    >
      <Icon size={17} />
    </ActionIcon>
  );
}

/** For hosts, in one press at the start: as many as the plan's cameras allow. */
function AllOnAir({ speakers }: { speakers: Speaker[] }) {
  const { t } = useTranslation('stage');
  const command = useCommand();
  const may = useMay('stage', 'put_on_air');
  const isHost = useMe()?.role === 'host';
  const [isBusy, setBusy] = useState(false);
  if (!may || !isHost) return null;
  const putAll = async () => {
    setBusy(true);
    for (const { id } of speakers) if (!(await command({ kind: 'put_on_air', person: id }))) break;
    setBusy(false);
  };
  return (
    <Button
      className={classes.all}
      variant="default"
      size="xs"
      fullWidth
      leftSection={<IconBroadcast size={16} aria-hidden="true" />}
      loading={isBusy}
      onClick={() => void putAll()}
    >
      {t(speakers.length > 1 ? 'backstage.all' : 'person.put_on_air')}
    </Button>
  );
}

/** Who of the stage is not on air: they see and hear the show and talk among themselves. */
export function Backstage({ speakers, menuOf }: { speakers: Speaker[]; menuOf: MenuOf }) {
  const { t } = useTranslation('stage');
  if (speakers.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('backstage.title')}>
      <h2 className={classes.title}>
        <IconDoor size={16} aria-hidden="true" />
        {t('backstage.title')}
      </h2>
      <Ear />
      <p className={classes.text}>{t('backstage.text', { count: speakers.length })}</p>
      <ul className={classes.people}>
        {speakers.map((speaker) => (
          <Waiting key={speaker.id} speaker={speaker} menuOf={menuOf} />
        ))}
      </ul>
      <AllOnAir speakers={speakers} />
    </section>
  );
}
