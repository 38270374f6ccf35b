import { remake } from '../effects/remake';
import { DeviceProblem } from '../media/device-problem';
import type { Crop } from './crop';
import type { FromCropper, ToCropper } from './messages';

/** A screen of which others get a part. */
export type Cropped = {
  track: MediaStreamTrack;
  /** The part that they get now. */
  readonly shown: Crop;
  /** Another part, within the same track. */
  show(crop: Crop): void;
  stop(): void;
};

type Heard = {
  /** What comes out is of another size now. */
  sized(): void;
  /** It cannot go on. The track is then at its end. */
  lost(problem: DeviceProblem): void;
};

function uncropped(why: unknown): DeviceProblem {
  console.warn('no part of the screen can be cut out', why);
  return new DeviceProblem('screen', 'uncropped');
}

const PATIENCE_MS = 10_000;

/** What it gives has been cut out: nothing beside the part leaves this browser. Throws `DeviceProblem`. */
export async function cropFrames(
  screen: MediaStreamTrack,
  crop: Crop,
  { sized, lost }: Heard,
): Promise<Cropped> {
  let shown = crop;
  const start: ToCropper = { kind: 'start', crop };
  const worker = new Worker(new URL('./cropper.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromCropper>) => {
    if (data.kind === 'sized') sized();
  });
  const { track, give, stop } = await remake(screen, worker, {
    start,
    patienceMs: PATIENCE_MS,
    tooSlow: () => uncropped('no frame came'),
    problemOf: uncropped,
    lost,
  });
  track.contentHint = screen.contentHint;
  return {
    track,
    get shown() {
      return shown;
    },
    show(next) {
      shown = next;
      const message: ToCropper = { kind: 'show', crop: next };
      give(message);
    },
    stop,
  };
}
