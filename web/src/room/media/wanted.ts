import type { OwnStagePart } from '~/generated/room';
import type { Source } from '../wire';
import type { Place } from './place';

export const sources: readonly Source[] = ['microphone', 'camera', 'screen'];

/** One source that should be published somewhere. */
export type Sending = { source: Source; isMuted: boolean };

/**
 * What this person publishes in a media room, by their own part alone; what they have just switched off is muted before the room knows.
 * On air the microphone stays backstage too, muted: going off air is then heard there at once.
 */
export function wantedIn(
  place: Place,
  own: OwnStagePart | undefined,
  switchedOff: ReadonlySet<Source>,
): Sending[] {
  if (!own) return [];
  const on = sources.filter((source) => own[source]);
  if (own.heard_in === place) return on.map((source) => ({ source, isMuted: switchedOff.has(source) }));
  if (own.heard_in === 'hall' && place === 'backstage' && own.microphone) {
    return [{ source: 'microphone', isMuted: true }];
  }
  return [];
}
