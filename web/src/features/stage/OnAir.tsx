import type { ReactNode } from 'react';
import type { StagePart } from '~/generated/room';
import { useMedia } from '~/room/media/context';
import type { Speaker } from '~/room/wire';
import { Beside } from './Beside';
import { FaceGrid } from './FaceGrid';
import type { MenuOf } from './menu-of';
import { SharedScreen } from './SharedScreen';

type OnAirProps = { stage: StagePart; speakers: Speaker[]; menuOf: MenuOf; below: ReactNode };

/** A screen first; else one large face, or all of the same size. */
export function OnAir({ stage, speakers, menuOf, below }: OnAirProps) {
  const speaking = useMedia((media) => media.speaking.get());
  const sharer = speakers.find(({ screen }) => screen);
  // Whom the stage chose may be backstage yet: then all see what they would without.
  const chosen = speakers.find(({ id }) => id === stage.spotlight);
  const isLarge = stage.layout === 'speaker' || chosen !== undefined;
  const isGrid = !sharer && (!isLarge || speakers.length < 2);
  const large = sharer || isGrid ? undefined : (chosen ?? largeOf(speakers, speaking));
  const beside = isGrid ? [] : speakers.filter((speaker) => speaker !== large);
  return (
    <Beside faces={beside} menuOf={menuOf} below={below}>
      {sharer ? (
        <SharedScreen sharer={sharer} />
      ) : (
        <FaceGrid speakers={large ? [large] : speakers} menuOf={menuOf} />
      )}
    </Beside>
  );
}

/** Who speaks, else the first. */
function largeOf(speakers: Speaker[], speaking: ReadonlySet<string> | undefined): Speaker | undefined {
  return speakers.find(({ id }) => speaking?.has(id)) ?? speakers[0];
}
