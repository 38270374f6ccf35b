import { useEffect, useState } from 'react';
import { type Findings, noteFindings } from '../findings';
import { capture } from '../media/capture';
import { DeviceProblem } from '../media/device-problem';

/** As the room is told of it. */
function spokenOf({ code }: DeviceProblem): Findings['speaking'] {
  return code === 'insecure' || code === 'unsupported' ? 'failed' : code;
}

export type Preview = { track?: MediaStreamTrack; problem?: DeviceProblem; isAsking: boolean };

/** A device tried before anybody sees or hears it; `isWanted` off lets go of it, another `device` is taken instead. */
export function usePreview(
  source: 'microphone' | 'camera',
  isWanted: boolean,
  device: string | undefined,
  attempt: number,
): Preview {
  const [preview, setPreview] = useState<Preview>({ isAsking: isWanted });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is read by `capture`; it changing is what matters.
  useEffect(() => {
    if (!isWanted) return setPreview({ isAsking: false });
    let isOver = false;
    let track: MediaStreamTrack | undefined;
    setPreview({ isAsking: true });
    capture(source).then(
      ([taken]) => {
        track = taken;
        if (isOver) return track?.stop();
        setPreview({ track, isAsking: false });
        if (source === 'microphone') noteFindings({ speaking: 'ok' });
        taken?.addEventListener('ended', () => {
          setPreview({ problem: new DeviceProblem(source, 'missing'), isAsking: false });
        });
      },
      (problem: unknown) => {
        const known = problem instanceof DeviceProblem ? problem : new DeviceProblem(source, 'failed');
        if (isOver) return;
        setPreview({ problem: known, isAsking: false });
        if (source === 'microphone') noteFindings({ speaking: spokenOf(known) });
      },
    );
    return () => {
      isOver = true;
      track?.stop();
    };
  }, [source, isWanted, device, attempt]);
  return preview;
}
