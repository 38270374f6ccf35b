/**
 * Beside the page, so that neither slows the other down, and a page in the background goes on.
 *
 * Either the browser gives streams of frames (`streams`): then each of the camera's frames comes in and goes out here. Or it does
 * not: then this worker asks the page for a frame when it is time for one (`next`), as the page's own timers sleep while it is hidden.
 */
import type { FromPainter, Streams, ToPainter } from './messages';
import { Pace } from './pace';
import { Painter } from './painter';
import { Segmenter } from './segmenter';

const FRAME_MS = 40;
const TELL_EVERY = 50;

const pace = new Pace();
let painter: Painter | undefined;
let painted = 0;
let askedAt = 0;

function tell(message: FromPainter, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

/** Looks at the clock after what came before has been painted. */
function judge(milliseconds: number): void {
  painted += 1;
  if (painted === 1) tell({ kind: 'ready' });
  const verdict = pace.add(milliseconds);
  if (verdict === 'spare') painter?.spare();
  if (verdict === 'too_slow') tell({ kind: 'too_slow' });
  if (painted % TELL_EVERY === 0) tell({ kind: 'pace', milliseconds: pace.mean });
}

async function follow({ readable, writable }: Streams, by: Painter): Promise<void> {
  const frames = readable.getReader();
  const out = writable.getWriter();
  for (;;) {
    const { done, value: frame } = await frames.read();
    if (done) return out.close();
    const since = performance.now();
    const canvas = by.paint(frame, frame.displayWidth, frame.displayHeight);
    const next = new VideoFrame(canvas, { timestamp: frame.timestamp });
    frame.close();
    const spent = performance.now() - since;
    await out.write(next);
    judge(spent);
  }
}

function paintOne(frame: ImageBitmap): void {
  if (!painter) return;
  const since = performance.now();
  const canvas = painter.paint(frame, frame.width, frame.height);
  const next = canvas.transferToImageBitmap();
  frame.close();
  judge(performance.now() - since);
  tell({ kind: 'made', frame: next }, [next]);
  setTimeout(ask, Math.max(0, askedAt + FRAME_MS - performance.now()));
}

function ask(): void {
  askedAt = performance.now();
  tell({ kind: 'next' });
}

async function start({ backdrop, streams }: ToPainter & { kind: 'start' }): Promise<void> {
  painter = new Painter(await Segmenter.load(), backdrop);
  if (streams) await follow(streams, painter);
  else ask();
}

const failed = (problem: unknown) => tell({ kind: 'failed', why: String(problem) });

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => {
  switch (data.kind) {
    case 'start':
      start(data).catch(failed);
      return;
    case 'show':
      painter?.show(data.backdrop);
      return;
    case 'frame':
      try {
        paintOne(data.frame);
      } catch (problem) {
        failed(problem);
      }
  }
});
