import { IconScreenShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePicture } from '~/room/media/context';
import { useMe } from '~/room/parts';
import type { Speaker } from '~/room/wire';
import classes from './SharedScreen.module.css';
import { Video } from './Video';

/** Somebody's screen; oneself sees a card, or the screen would show itself for ever. */
export function SharedScreen({ sharer }: { sharer: Speaker }) {
  const { t } = useTranslation('stage');
  const isMine = useMe()?.id === sharer.id;
  const picture = usePicture(sharer.id, 'screen');
  if (isMine || !picture) {
    return (
      <div className={classes.card}>
        <IconScreenShare size={44} stroke={1.4} aria-hidden="true" />
        <p>{t(isMine ? 'screen.mine' : 'screen.coming', { name: sharer.name })}</p>
      </div>
    );
  }
  return <Video picture={picture} label={t('screen.of', { name: sharer.name })} className={classes.screen} />;
}
