import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { withTexts } from '~/i18n/i18n';
import { roomTexts } from '~/room/texts';
import type { RecordedVideoProps } from './RecordedVideo';
import classes from './RecordedVideo.module.css';

/** Fetched by who watches: it draws what the room draws. */
const Replay = lazy(async () => ({
  default: await withTexts(
    import('~/pages/room/elsewhere').then((piece) => piece.Replay),
    'replay',
    ...roomTexts,
  ),
}));

const film = 'media.mp4';

/** A recording: its film, and the room beside it in step. What lies beside the film has the film's address but for its name. */
export function Recorded(props: RecordedVideoProps) {
  const [before, after] = props.media.split(film);
  const beside = (name: string) => `${before}beside/${name}${after ?? ''}`;
  return (
    <Suspense fallback={<Skeleton className={classes.video} />}>
      <Replay {...props} beside={beside} />
    </Suspense>
  );
}
