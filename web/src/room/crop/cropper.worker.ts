/**
 * Beside the page, so that a page in the background goes on. The two ways of the frames are those of `effects/painter.worker.ts`.
 *
 * A screen may stand still for minutes, and then gives no frames. So the last one is kept, and its part is sent again when another
 * part is chosen, and every second: who comes late would see nothing before something moves.
 */
import type { Streams } from '../effects/messages';
import { type Crop, pixelsOf, type Size } from './crop';
import type { FromCropper, ToCropper } from './messages';
import { partOf } from './part-of-frame';

const REPEAT_MS = 1_000;
/** A screen is sent with eight frames a second. */
const ASK_MS = 125;

let crop: Crop;
let out: WritableStreamDefaultWriter<VideoFrame> | undefined;
let kept: { frame: VideoFrame; cameAt: number } | undefined;
let repeat: ReturnType<typeof setTimeout> | undefined;
let made: Size | undefined;
let turn = Promise.resolve();

function tell(message: FromCropper, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

const failed = (problem: unknown) => tell({ kind: 'failed', why: String(problem) });

function tellSize({ width, height }: Size): void {
  if (made?.width === width && made.height === height) return;
  tell({ kind: made ? 'sized' : 'ready' });
  made = { width, height };
}

/** One after the other: parts go out in the order in which they were chosen, and no frame is let go while a part of it is copied. */
function inTurn(act: () => Promise<void>): Promise<void> {
  turn = turn.then(act);
  return turn;
}

async function send(): Promise<void> {
  if (!kept || !out) return;
  clearTimeout(repeat);
  repeat = setTimeout(resend, REPEAT_MS);
  const { frame, cameAt } = kept;
  const ageMs = performance.now() - cameAt;
  const part = await partOf(frame, crop, frame.timestamp + Math.round(1_000 * ageMs));
  const size = { width: part.displayWidth, height: part.displayHeight };
  await out.write(part);
  tellSize(size);
}

const resend = () => void inTurn(send).catch(failed);

function take(frame: VideoFrame): Promise<void> {
  kept?.frame.close();
  kept = { frame, cameAt: performance.now() };
  return send();
}

async function follow({ readable, writable }: Streams): Promise<void> {
  const frames = readable.getReader();
  out = writable.getWriter();
  for (;;) {
    const { done, value: frame } = await frames.read();
    if (done) break;
    await inTurn(() => take(frame));
  }
  clearTimeout(repeat);
  await out.close();
}

async function cutOut(whole: ImageBitmap): Promise<void> {
  const { x, y, width, height } = pixelsOf(crop, { x: 0, y: 0, width: whole.width, height: whole.height });
  const frame = await createImageBitmap(whole, x, y, width, height);
  whole.close();
  tell({ kind: 'made', frame }, [frame]);
  tellSize({ width, height });
  setTimeout(() => tell({ kind: 'next' }), ASK_MS);
}

addEventListener('message', ({ data }: MessageEvent<ToCropper>) => {
  switch (data.kind) {
    case 'start':
      crop = data.crop;
      if (data.streams) follow(data.streams).catch(failed);
      else tell({ kind: 'next' });
      return;
    case 'show':
      crop = data.crop;
      resend();
      return;
    case 'frame':
      cutOut(data.frame).catch(failed);
  }
});
