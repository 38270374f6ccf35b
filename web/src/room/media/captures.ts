import { effects } from '../effects/choice';
import type { Source } from '../wire';
import { type Captured, capture } from './capture';
import { DeviceProblem } from './device-problem';

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

  /** Once at a time. Throws `DeviceProblem` or `Declined`. */
  start(source: Source): Promise<void> {
    if (this.running.has(source)) return Promise.resolve();
    const known = this.starting.get(source);
    if (known) return known;
    const started = this.take(source).finally(() => this.starting.delete(source));
    this.starting.set(source, started);
    return started;
  }

  /** Another device was chosen, or something else is to be done to it: it takes over without a gap. Throws as `start` does. */
  async restart(source: Source): Promise<void> {
    await this.starting.get(source)?.catch(() => undefined);
    if (this.running.has(source)) await this.take(source, () => this.running.has(source));
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

  stop(source: Source): void {
    const captured = this.running.get(source);
    if (!captured) return;
    this.running.delete(source);
    captured.stop();
    this.changed();
  }

  /** Of several on their way the last one counts: it was made as the person wants it now. */
  private async take(source: Source, isWanted = () => true): Promise<void> {
    const turn = {};
    this.turns.set(source, turn);
    const captured: Captured = await capture(source, effects.get(), (problem) => {
      if (this.running.get(source) !== captured) return;
      this.stop(source);
      if (source !== 'screen') this.lost(problem);
    });
    if (this.turns.get(source) !== turn || !isWanted()) return captured.stop();
    const before = this.running.get(source);
    this.running.set(source, captured);
    this.changed();
    before?.stop();
  }
}
