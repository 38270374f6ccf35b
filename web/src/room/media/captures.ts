import type { Source } from '../wire';
import { capture } from './capture';

/** What this browser takes from its devices at the moment. */
export class Captures {
  private readonly running = new Map<Source, MediaStreamTrack[]>();
  private readonly starting = new Map<Source, Promise<void>>();

  /** `unplugged`: a device that was in use is gone. */
  constructor(
    private readonly changed: () => void,
    private readonly unplugged: (source: Source) => void,
  ) {}

  /** `isStarting` counts: the device is about to answer. */
  has(source: Source): boolean {
    return this.running.has(source) || this.starting.has(source);
  }

  tracks(source: Source): readonly MediaStreamTrack[] {
    return this.running.get(source) ?? [];
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

  /** Another device was chosen: it takes over without a gap. */
  async restart(source: Source): Promise<void> {
    if (!this.running.has(source)) return;
    const old = this.tracks(source);
    await this.take(source);
    for (const track of old) track.stop();
  }

  stop(source: Source): void {
    const tracks = this.tracks(source);
    if (!this.running.delete(source)) return;
    for (const track of tracks) track.stop();
    this.changed();
  }

  private async take(source: Source): Promise<void> {
    const tracks = await capture(source);
    this.running.set(source, tracks);
    for (const track of tracks.filter(({ kind }) => kind === 'video' || source === 'microphone')) {
      // Unplugged, or sharing was ended in the browser's own bar.
      track.addEventListener('ended', () => {
        if (this.running.get(source) !== tracks) return;
        this.stop(source);
        if (source !== 'screen') this.unplugged(source);
      });
    }
    this.changed();
  }
}
