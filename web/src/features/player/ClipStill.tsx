import { IconMusic, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import type { Clip } from '~/generated/room';
import { posterAddress } from './addresses';
import { MediaCard } from './MediaCard';
import classes from './PlayerView.module.css';
import { useClipName } from './useClipName';

/** In a miniature: which clip it is and whether it plays. It is seen and heard on the stage itself. */
export function ClipStill({ clip }: { clip: Clip }) {
  const name = useClipName();
  const Icon = clip.media === 'audio' ? IconMusic : clip.playing ? IconPlayerPlay : IconPlayerPause;
  return (
    <div className={classes.view}>
      <div className={classes.field}>
        {clip.media === 'video' ? (
          <img className={classes.video} src={posterAddress(clip)} alt={name(clip)} />
        ) : (
          <MediaCard icon={<Icon size={56} stroke={1.4} />} name={name(clip)} />
        )}
      </div>
    </div>
  );
}
