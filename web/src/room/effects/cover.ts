import { DeviceProblem } from '../media/device-problem';
import type { Background } from './choice';
import type { Backdrop, FromPainter, ToPainter } from './messages';
import { pictureOf } from './pictures';
import { remake } from './remake';

/** In the segmenter's pixels, of which a frame is 256 wide. */
const radii = { light: 3, strong: 8 };

/** A camera with something else behind the person. */
export type Covered = {
  track: MediaStreamTrack;
  /** Puts another thing there, without a gap. */
  show(background: CoveringBackground): Promise<void>;
  stop(): void;
};

export type CoveringBackground = Exclude<Background, 'none'>;

async function backdropOf(background: CoveringBackground): Promise<Backdrop> {
  if (background === 'light' || background === 'strong') return { kind: 'blur', radius: radii[background] };
  return { kind: 'picture', picture: await pictureOf(background) };
}

function uncovered(why: unknown): DeviceProblem {
  console.warn('nothing can be put behind the person', why);
  return new DeviceProblem('camera', 'uncovered');
}

/** The network's weights come from our own server, once. */
const PATIENCE_MS = 30_000;

/**
 * What it gives has been painted: nobody ever sees what is to be hidden. Throws `DeviceProblem`.
 * `lost`: it cannot go on. The track is then at its end, for the same reason.
 */
export async function cover(
  camera: MediaStreamTrack,
  background: CoveringBackground,
  lost: (problem: DeviceProblem) => void,
): Promise<Covered> {
  if (!('OffscreenCanvas' in window && 'WebAssembly' in window)) throw uncovered('it is an old browser');
  const start: ToPainter = { kind: 'start', backdrop: await backdropOf(background) };
  const worker = new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
    if (data.kind === 'pace') performance.mark('rostrum.background', { detail: data.milliseconds });
  });
  const { track, give, stop } = await remake(camera, worker, {
    start,
    patienceMs: PATIENCE_MS,
    tooSlow: () => new DeviceProblem('camera', 'too_slow'),
    problemOf: uncovered,
    lost,
  });
  const show = async (next: CoveringBackground) => {
    const message: ToPainter = { kind: 'show', backdrop: await backdropOf(next) };
    give(message);
  };
  return { track, show, stop };
}
