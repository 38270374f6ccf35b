import { DeviceProblem } from '../media/device-problem';
import type { Background } from './choice';
import { wayOf } from './frames';
import type { Backdrop, FromPainter, ToPainter } from './messages';
import { pictureOf } from './pictures';

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

const tooSlow = () => new DeviceProblem('camera', 'too_slow');

/** How long the first frame may take; the network's weights come from our own server, once. */
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
  const backdrop = await backdropOf(background);
  const worker = new Worker(new URL('./painter.worker.ts', import.meta.url), { type: 'module' });
  const give = (message: ToPainter, ...transfer: Transferable[]) => worker.postMessage(message, transfer);
  const way = await wayOf(camera, give).catch((problem: unknown) => {
    worker.terminate();
    throw uncovered(problem);
  });
  const stop = () => {
    worker.terminate();
    way.stop();
    way.painted.stop();
  };
  let fail = (problem: DeviceProblem): void => void problem;
  const first = new Promise<void>((resolve, reject) => {
    fail = reject;
    worker.addEventListener('error', (event) => fail(uncovered(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromPainter>) => {
      if (data.kind === 'ready') resolve();
      if (data.kind === 'failed') fail(uncovered(data.why));
      if (data.kind === 'too_slow') fail(tooSlow());
      if (data.kind === 'pace') performance.mark('rostrum.background', { detail: data.milliseconds });
      way.hear(data);
    });
  });
  const patience = setTimeout(() => fail(tooSlow()), PATIENCE_MS);
  const { streams } = way;
  give(
    { kind: 'start', backdrop, ...(streams && { streams }) },
    ...(streams ? [streams.readable, streams.writable] : []),
  );
  try {
    await first;
  } catch (problem) {
    stop();
    throw problem;
  } finally {
    clearTimeout(patience);
  }
  fail = (problem) => {
    stop();
    lost(problem);
  };
  const show = async (next: CoveringBackground) => give({ kind: 'show', backdrop: await backdropOf(next) });
  return { track: way.painted, show, stop };
}
