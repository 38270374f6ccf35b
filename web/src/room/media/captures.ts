import { effects } from '../effects/choice';
import type { Source } from '../wire';
import { type Captured, capture } from './capture';
import type { DeviceProblem } from './device-problem';

/** What this browser takes from its devices at the moment. */
export class Captures {
  private readonly running = new Map<Source, Captured>();
  private readonly starting = new Map<Source, Promise<void>>();

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

  /** Once at a time. Throws `DeviceProblem` or `Declined`. */
  start(source: Source): Promise<void> {
    if (this.running.has(source)) return Promise.resolve();
    const known = this.starting.get(source);
    if (known) return known;
    const started = this.take(source).finally(() => this.starting.delete(source));
    this.starting.set(source, started);
    return started;
  }

  /** Another device was chosen, or something else is to be done to it: it takes over without a gap. */
  async restart(source: Source): Promise<void> {
    const old = this.running.get(source);
    if (!old) return;
    await this.take(source);
    old.stop();
  }

  /** What is behind the person was changed: within the same track where one is painted already. */
  async cover(): Promise<void> {
    const covered = this.running.get('camera')?.covered;
    const { background } = effects.get();
    if (covered && background !== 'none') await covered.show(background);
    else await this.restart('camera');
  }

  stop(source: Source): void {
    const captured = this.running.get(source);
    if (!captured) return;
    this.running.delete(source);
    captured.stop();
    this.changed();
  }

  private async take(source: Source): Promise<void> {
    const captured: Captured = await capture(source, effects.get(), (problem) => {
      if (this.running.get(source) !== captured) return;
      this.stop(source);
      if (source !== 'screen') this.lost(problem);
    });
    this.running.set(source, captured);
    this.changed();
  }
}
