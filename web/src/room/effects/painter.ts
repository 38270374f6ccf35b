import { Blur } from './blur';
import { updateMask } from './mask';
import type { Backdrop } from './messages';
import type { Segmenter } from './segmenter';

type Sheet = { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D };

function sheet(width: number, height: number, settings?: CanvasRenderingContext2DSettings): Sheet {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Error('this browser draws nothing outside the page');
  context.imageSmoothingQuality = 'high';
  return { canvas, context };
}

const SPARING_WIDTH = 640;

/** Paints frames anew, with something else behind the person. */
export class Painter {
  /** The frame in the segmenter's size; afterwards what is blurred of it. */
  private readonly small: Sheet;
  /** As opaque as the person is. */
  private readonly cutOut: Sheet;
  private readonly out = sheet(640, 360);
  private readonly blur: Blur;
  private readonly mask: Float32Array;
  private readonly opacity: ImageData;
  private isSparing = false;
  private mustLook = true;

  constructor(
    private readonly segmenter: Segmenter,
    private backdrop: Backdrop,
  ) {
    const { width, height } = segmenter;
    this.small = sheet(width, height, { willReadFrequently: true });
    this.cutOut = sheet(width, height);
    this.blur = new Blur({ width, height });
    this.mask = new Float32Array(width * height);
    this.opacity = new ImageData(width, height);
  }

  show(backdrop: Backdrop): void {
    this.backdrop = backdrop;
    this.mustLook = true;
  }

  /** From now on the picture is small, and where the person stands is asked for every second frame. */
  spare(): void {
    this.isSparing = true;
  }

  /** The canvas is the same for all frames: take the picture before the next. */
  paint(frame: CanvasImageSource, frameWidth: number, frameHeight: number): OffscreenCanvas {
    if (this.mustLook) this.look(frame);
    this.mustLook = !(this.isSparing && this.mustLook);
    const scale = this.isSparing ? Math.min(1, SPARING_WIDTH / Math.max(frameWidth, frameHeight)) : 1;
    const width = Math.round(frameWidth * scale);
    const height = Math.round(frameHeight * scale);
    const { canvas, context } = this.out;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    context.globalCompositeOperation = 'copy';
    context.drawImage(this.cutOut.canvas, 0, 0, width, height);
    context.globalCompositeOperation = 'source-in';
    context.drawImage(frame, 0, 0, width, height);
    context.globalCompositeOperation = 'destination-over';
    this.paintBehind(width, height);
    return canvas;
  }

  private look(frame: CanvasImageSource): void {
    const { small, segmenter, mask } = this;
    small.context.drawImage(frame, 0, 0, segmenter.width, segmenter.height);
    const seen = small.context.getImageData(0, 0, segmenter.width, segmenter.height);
    updateMask(mask, segmenter.likelihoods(seen.data));
    const { data } = this.opacity;
    for (let at = 3, pixel = 0; at < data.length; at += 4, pixel += 1) data[at] = (mask[pixel] ?? 0) * 255;
    this.cutOut.context.putImageData(this.opacity, 0, 0);
    if (this.backdrop.kind !== 'blur') return;
    this.blur.apply(seen.data, mask, this.backdrop.radius);
    small.context.putImageData(seen, 0, 0);
  }

  private paintBehind(width: number, height: number): void {
    const { context } = this.out;
    switch (this.backdrop.kind) {
      case 'blur':
        context.drawImage(this.small.canvas, 0, 0, width, height);
        return;
      case 'picture': {
        const { picture } = this.backdrop;
        // As large as covers the frame, from its middle.
        const scale = Math.max(width / picture.width, height / picture.height);
        const across = picture.width * scale;
        const down = picture.height * scale;
        context.drawImage(picture, (width - across) / 2, (height - down) / 2, across, down);
      }
    }
  }
}
