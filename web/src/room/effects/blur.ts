/** What is behind the person, in red, green, blue and how much of it is to be seen. */
const CHANNELS = 4;
/** Three boxes one after the other are as good as a bell curve. */
const PASSES = 3;

type Size = { width: number; height: number };

/** The mean of each value's neighbours along one line. */
function blurLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  length: number,
  radius: number,
) {
  const span = 2 * radius + 1;
  const last = length - 1;
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const valueAt = (place: number) => from[start + Math.min(last, Math.max(0, place)) * step + channel] ?? 0;
    let sum = 0;
    for (let place = -radius; place <= radius; place += 1) sum += valueAt(place);
    for (let place = 0; place < length; place += 1) {
      to[start + place * step + channel] = sum / span;
      sum += valueAt(place + radius + 1) - valueAt(place - radius);
    }
  }
}

/** Keeps its memory from frame to frame. */
export class Blur {
  private readonly first: Float32Array;
  private readonly second: Float32Array;

  constructor(private readonly size: Size) {
    this.first = new Float32Array(size.width * size.height * CHANNELS);
    this.second = new Float32Array(this.first.length);
  }

  /**
   * Blurs the background of `pixels` (RGBA) in place. The person, whose opacity `mask` tells, does not take part: otherwise
   * their colours would shine around them.
   */
  apply(pixels: Uint8ClampedArray, mask: Float32Array, radius: number): void {
    this.weigh(pixels, mask);
    const { width, height } = this.size;
    for (let pass = 0; pass < PASSES; pass += 1) {
      for (let row = 0; row < height; row += 1)
        blurLine(this.first, this.second, row * width * CHANNELS, CHANNELS, width, radius);
      for (let column = 0; column < width; column += 1)
        blurLine(this.second, this.first, column * CHANNELS, width * CHANNELS, height, radius);
    }
    this.unweigh(pixels);
  }

  private weigh(pixels: Uint8ClampedArray, mask: Float32Array): void {
    for (let at = 0, pixel = 0; at < pixels.length; at += CHANNELS, pixel += 1) {
      // Never quite nothing: far inside the person there is no background to take a colour from.
      const weight = 1.001 - (mask[pixel] ?? 0);
      for (let channel = 0; channel < 3; channel += 1)
        this.first[at + channel] = (pixels[at + channel] ?? 0) * weight;
      this.first[at + 3] = weight;
    }
  }

  private unweigh(pixels: Uint8ClampedArray): void {
    for (let at = 0; at < pixels.length; at += CHANNELS) {
      const weight = this.first[at + 3] || 1;
      for (let channel = 0; channel < 3; channel += 1)
        pixels[at + channel] = (this.first[at + channel] ?? 0) / weight;
      pixels[at + 3] = 255;
    }
  }
}
