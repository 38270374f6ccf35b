/**
 * Beside the page, so that a page in the background goes on. The two ways of the frames are those of `effects/painter.worker.ts`.
 *
 * A screen may stand still for minutes, and then gives no frames. So the last one is kept, and sent again when another part of it is
 * chosen, and every second: who comes late would see nothing before something moves.
 */
import type { Streams } from '../effects/messages';
import { type Crop, pixelsOf, type Size } from './crop';
import type { FromCropper, ToCropper } from './messages';

const REPEAT_MS = 1_000;
/** As many frames as a shared screen is sent with. */
const ASK_MS = 125;

type Kept = { frame: VideoFrame; cameAt: number };

let crop: Crop;
let out: WritableStreamDefaultWriter<VideoFrame> | undefined;
let kept: Kept | undefined;
let sentAt = 0;
let sent: Size | undefined;

function tell(message: FromCropper, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

const failed = (problem: unknown) => tell({ kind: 'failed', why: String(problem) });

function tellSize({ width, height }: Size): void {
  if (sent?.width === width && sent.height === height) return;
  tell({ kind: sent ? 'sized' : 'ready' });
  sent = { width, height };
}

function partOf({ frame, cameAt }: Kept): VideoFrame | undefined {
  if (!frame.visibleRect) return undefined;
  const visibleRect = pixelsOf(crop, frame.visibleRect);
  const age = Math.round(1_000 * (performance.now() - cameAt)); // microseconds, as timestamps are
  return new VideoFrame(frame, {
    visibleRect,
    displayWidth: visibleRect.width,
    displayHeight: visibleRect.height,
    timestamp: frame.timestamp + age,
  });
}

async function send(): Promise<void> {
  const part = kept && partOf(kept);
  if (!part || !out) return;
  const size = { width: part.displayWidth, height: part.displayHeight };
  sentAt = performance.now();
  await out.write(part);
  tellSize(size);
}

const repeat = () => {
  if (performance.now() - sentAt >= REPEAT_MS) send().catch(failed);
};

async function follow({ readable, writable }: Streams): Promise<void> {
  const frames = readable.getReader();
  out = writable.getWriter();
  setInterval(repeat, REPEAT_MS / 2);
  for (;;) {
    const { done, value: frame } = await frames.read();
    if (done) return out.close();
    kept?.frame.close();
    kept = { frame, cameAt: performance.now() };
    await send();
  }
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
      send().catch(failed);
      return;
    case 'frame':
      cutOut(data.frame).catch(failed);
  }
});
