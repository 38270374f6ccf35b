const BEAT_MS = 8_000;
/** Frames may be rare, pongs are not: this long without a word, and the line is dead though nobody has said so. */
const SILENCE_MS = 14_000;

/** Pings while a socket is open, and notices when nothing comes back. */
export class Heartbeat {
  private beats: ReturnType<typeof setInterval> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private n = 0;
  private readonly sentAt = new Map<number, number>();

  constructor(
    private readonly ping: (n: number) => void,
    private readonly dead: () => void,
  ) {}

  start(): void {
    this.stop();
    this.beat();
    this.beats = setInterval(() => this.beat(), BEAT_MS);
    this.heard();
  }

  stop(): void {
    clearInterval(this.beats);
    clearTimeout(this.silence);
    this.sentAt.clear();
  }

  heard(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(this.dead, SILENCE_MS);
  }

  /** When this device sent the ping that was answered. */
  answered(n: number): number {
    const at = this.sentAt.get(n) ?? Number.POSITIVE_INFINITY;
    this.sentAt.delete(n);
    return at;
  }

  private beat(): void {
    this.n += 1;
    this.sentAt.set(this.n, Date.now());
    this.ping(this.n);
  }
}
