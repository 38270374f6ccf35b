import type { LocalTrack, TrackPublication } from 'livekit-client';

/**
 * By how much each layer of a picture is scaled down, so that it has as many lines as the media server was told; `told` begins with
 * the smallest. The largest is what is shown, whatever it was.
 */
export function scalesOf(told: readonly number[], height: number): number[] {
  return told.map((lines, at) => (at === told.length - 1 ? 1 : Math.max(1, height / lines)));
}

/** A layer's lines are rounded; that is no other scale. */
const isNear = (one: number | undefined, other: number) => Math.abs((one ?? 1) - other) < 0.02;

/**
 * The media server chooses a layer for each viewer by the lines that it was told when the track was published. A part that was cut
 * out since has fewer: half of those would be sent to a viewer who has place for all. So the layers keep their lines instead.
 */
export async function keepHeights(track: LocalTrack, publication: TrackPublication): Promise<void> {
  const { height } = track.mediaStreamTrack.getSettings();
  const told = publication.trackInfo?.layers.map((layer) => layer.height) ?? [];
  const parameters = track.sender?.getParameters();
  if (!height || !parameters || parameters.encodings.length !== told.length) return;
  const scales = scalesOf(told, height);
  if (parameters.encodings.every((encoding, at) => isNear(encoding.scaleResolutionDownBy, scales[at] ?? 1)))
    return;
  parameters.encodings.forEach((encoding, at) => {
    encoding.scaleResolutionDownBy = scales[at] ?? 1;
  });
  await track.sender?.setParameters(parameters);
}
