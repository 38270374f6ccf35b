import type { DeviceProblem } from '../media/device-problem';
import { wayOf } from './frames';
import type { FromMaker } from './messages';

/** What a worker makes of a source. */
export type Remade = { track: MediaStreamTrack; give(message: object): void; stop(): void };

type Needs = {
  /** What the worker is told first. */
  start: object;
  /** How long the first frame may take. */
  patienceMs: number;
  tooSlow(): DeviceProblem;
  /** What it is when anything else goes wrong. */
  problemOf(why: unknown): DeviceProblem;
  /** It cannot go on. The track is then at its end, for the same reason. */
  lost(problem: DeviceProblem): void;
};

/** Another track is made of a source, frame by frame. Resolves when the first frame is there. Throws `DeviceProblem`. */
export async function remake(
  source: MediaStreamTrack,
  worker: Worker,
  { start, patienceMs, tooSlow, problemOf, lost }: Needs,
): Promise<Remade> {
  const give = (message: object, ...transfer: Transferable[]) => worker.postMessage(message, transfer);
  const way = await wayOf(source, give).catch((problem: unknown) => {
    worker.terminate();
    throw problemOf(problem);
  });
  const stop = () => {
    worker.terminate();
    way.stop();
    way.made.stop();
  };
  let fail = (problem: DeviceProblem): void => void problem;
  const first = new Promise<void>((resolve, reject) => {
    fail = reject;
    worker.addEventListener('error', (event) => fail(problemOf(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<FromMaker>) => {
      if (data.kind === 'ready') resolve();
      if (data.kind === 'failed') fail(problemOf(data.why));
      if (data.kind === 'too_slow') fail(tooSlow());
      way.hear(data);
    });
  });
  const patience = setTimeout(() => fail(tooSlow()), patienceMs);
  const { streams } = way;
  give({ ...start, ...(streams && { streams }) }, ...(streams ? [streams.readable, streams.writable] : []));
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
  return { track: way.made, give, stop };
}
