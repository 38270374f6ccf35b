/** Whether a device keeps up with what is done to each of its frames. `spare`, said once: not like this, but it may with less. */
export type Verdict = 'measuring' | 'keeps_up' | 'spare' | 'too_slow';

/** Twelve pictures a second and the rest of the machine's time for everything else. */
const SPARE_FROM_MS = 60;
/** Stuttering is better than being gone; this is no picture any more. */
const MOST_MS = 700;
const FRAMES = 15;
/** The first ones compile and warm up. */
const UNCOUNTED = 5;

/** Reckons with the last frames together: one that was held up by something else decides nothing. */
export class Pace {
  private readonly spent: number[] = [];
  private uncounted = UNCOUNTED;
  private isSparing = false;

  add(milliseconds: number): Verdict {
    if (this.uncounted > 0) {
      this.uncounted -= 1;
      return 'measuring';
    }
    this.spent.push(milliseconds);
    if (this.spent.length > FRAMES) this.spent.shift();
    if (this.spent.length < FRAMES) return 'measuring';
    if (!this.isSparing && this.mean > SPARE_FROM_MS) return this.spare();
    return this.mean > MOST_MS ? 'too_slow' : 'keeps_up';
  }

  get mean(): number {
    return this.spent.reduce((sum, one) => sum + one, 0) / Math.max(1, this.spent.length);
  }

  private spare(): Verdict {
    this.isSparing = true;
    this.spent.length = 0;
    return 'spare';
  }
}
