import { ActionIcon } from '@mantine/core';
import { IconScreenShare, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePicture } from '~/room/media/context';
import { useIsOnlySeen } from '~/room/only-seen';
import { useMe } from '~/room/parts';
import type { Speaker } from '~/room/wire';
import { LazyCropActions } from './crop/LazyCrop';
import classes from './SharedScreen.module.css';
import { Video } from './Video';

/** Somebody's screen; oneself sees a card, or the screen would show itself for ever. */
export function SharedScreen({ sharer }: { sharer: Speaker }) {
  const { t } = useTranslation('stage');
  const isMine = useMe()?.id === sharer.id;
  const picture = usePicture(sharer.id, 'screen');
  const [isLarge, setLarge] = useState(false);
  const isOnlySeen = useIsOnlySeen();
  if (isMine || !picture) {
    return (
      <div className={classes.card}>
        <IconScreenShare size={44} stroke={1.4} aria-hidden="true" />
        <p>{t(isMine ? 'screen.mine' : 'screen.coming', { name: sharer.name })}</p>
        {isMine && !isOnlySeen && <LazyCropActions />}
      </div>
    );
  }
  const Zoom = isLarge ? IconZoomOut : IconZoomIn;
  return (
    <div className={classes.place}>
      <div className={classes.field} data-large={isLarge || undefined}>
        <Video picture={picture} label={t('screen.of', { name: sharer.name })} className={classes.screen} />
      </div>
      <ActionIcon
        className={classes.zoom}
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t(isLarge ? 'zoom.out' : 'zoom.in')}
        title={t(isLarge ? 'zoom.out' : 'zoom.in')}
        onClick={() => setLarge(!isLarge)}
      >
        <Zoom size={20} />
      </ActionIcon>
    </div>
  );
}
