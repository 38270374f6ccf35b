import type { Crop } from '../crop/crop';
import { effects } from '../effects/choice';
import type { Source } from '../wire';
import { bare, capture } from './capture';
import type { Captured, ChooseCrop, Heard } from './captured';
import { DeviceProblem } from './device-problem';

type Taking = { chooseCrop?: ChooseCrop | undefined; isWanted?: () => boolean };

/** What this browser takes from its devices at the moment. */
export class Captures {
  private readonly running = new Map<Source, Captured>();
  private readonly starting = new Map<Source, Promise<void>>();
  private readonly turns = new Map<Source, object>();

  /** `lost`: a device that was in use is gone, or cannot give what it is asked for any more. */
  constructor(
    private readonly changed: () => void,
    private readonly lost: (problem: DeviceProblem) => void,
  ) {}

  /** `isStarting` counts: the device is about to answer. */
  has(source: Source): boolean {
    return this.running.has(source) || this.starting.has(source);
  }

  tracks(source: Source): readonly MediaStreamTrack[] {
    return this.running.get(source)?.tracks ?? [];
  }

  /** What is taken of the screen, and the part of it that others get. */
  get screen(): Captured | undefined {
    return this.running.get('screen');
  }

  /** Once at a time. `chooseCrop`: of a screen, only a part is wanted. Throws `DeviceProblem` or `Declined`. */
  start(source: Source, chooseCrop?: ChooseCrop): Promise<void> {
    if (this.running.has(source)) return Promise.resolve();
    const known = this.starting.get(source);
    if (known) return known;
    const started = this.take(source, { chooseCrop }).finally(() => this.starting.delete(source));
    this.starting.set(source, started);
    return started;
  }

  /** Another device was chosen, or something else is to be done to it: it takes over without a gap. Throws as `start` does. */
  async restart(source: Source): Promise<void> {
    await this.starting.get(source)?.catch(() => undefined);
    if (this.running.has(source)) await this.take(source, { isWanted: () => this.running.has(source) });
  }

  /**
   * What is behind the person was changed: within the same track where one is painted already. Where it cannot be done the camera goes
   * off: whoever wants to hide their room shows it no longer.
   */
  async cover(): Promise<void> {
    await this.starting.get('camera')?.catch(() => undefined);
    const covered = this.running.get('camera')?.covered;
    const { background } = effects.get();
    if (covered && background !== 'none') return covered.show(background);
    try {
      await this.restart('camera');
    } catch (problem) {
      this.stop('camera');
      if (problem instanceof DeviceProblem) this.lost(problem);
    }
  }

  /**
   * Others get a part of the screen, or all of it again. Where no part can be cut out nothing changes. Throws `DeviceProblem`.
   * `settle`: sends what there is now; what was sent before is let go after it.
   */
  async crop(crop: Crop | undefined, settle: () => Promise<void>): Promise<void> {
    const before = this.running.get('screen');
    if (!before) return;
    if (crop && before.cropped) {
      before.cropped.show(crop);
      return this.changed();
    }
    const { cropScreen } = await import('../crop/screen');
    const heard = this.heardOf('screen', () => before);
    const next = crop ? await cropScreen(before, crop, heard) : bare(before.devices);
    if (this.running.get('screen') !== before) return next.cropped?.stop();
    this.running.set('screen', next);
    await settle();
    // What it gave before was for nobody.
    if (crop) next.cropped?.show(crop);
    before.cropped?.stop();
    this.changed();
  }

  stop(source: Source): void {
    const captured = this.running.get(source);
    if (!captured) return;
    this.running.delete(source);
    captured.stop();
    this.changed();
  }

  /** Of several on their way the last one counts: it was made as the person wants it now. */
  private async take(source: Source, { chooseCrop, isWanted = () => true }: Taking): Promise<void> {
    const turn = {};
    this.turns.set(source, turn);
    const captured: Captured = await capture(
      source,
      { effects: effects.get(), ...(chooseCrop && { chooseCrop }) },
      this.heardOf(source, () => captured),
    );
    if (this.turns.get(source) !== turn || !isWanted()) return captured.stop();
    const before = this.running.get(source);
    this.running.set(source, captured);
    this.changed();
    before?.stop();
  }

  /** What was made of the same devices since is the same source. */
  private heardOf(source: Source, captured: () => Captured): Heard {
    return {
      lost: (problem) => {
        if (this.running.get(source)?.devices !== captured().devices) return;
        this.stop(source);
        // Who ends the sharing of a screen in the browser's own bar knows it.
        if (problem.source !== 'screen' || problem.code === 'uncropped') this.lost(problem);
      },
      sized: this.changed,
    };
  }
}
