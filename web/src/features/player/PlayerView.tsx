import { useState } from 'react';
import { useIsMiniature } from '~/room/only-seen';
import { usePart } from '~/room/parts';
import { ClipStill } from './ClipStill';
import { LibraryMedia } from './LibraryMedia';
import { PlayerBar } from './PlayerBar';
import classes from './PlayerView.module.css';
import { YoutubeMedia } from './YoutubeMedia';

/** The clip that everybody sees and hears at the same moment; the stage plays, pauses and seeks. */
export function PlayerView() {
  const clip = usePart('player')?.shown;
  const origin = usePart('player')?.youtube_origin;
  const isMiniature = useIsMiniature();
  const [learned, setLearned] = useState({ clip: '', seconds: 0 });
  if (!clip || !origin) return null;
  if (isMiniature) return <ClipStill clip={clip} />;
  const told = learned.clip === clip.id ? learned.seconds : 0;
  const learn = (seconds: number) => setLearned({ clip: clip.id, seconds });
  return (
    <div className={classes.view}>
      <div className={classes.field}>
        {clip.media === 'youtube' ? (
          <YoutubeMedia key={clip.id} clip={clip} origin={origin} onDuration={learn} />
        ) : (
          <LibraryMedia key={clip.key} clip={clip} onDuration={learn} />
        )}
      </div>
      <PlayerBar clip={clip} durationSeconds={clip.duration_ms / 1000 || told} />
    </div>
  );
}
