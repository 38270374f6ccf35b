/** So often the server is told what was watched. */
export const reportSeconds = 15;
/** Between two signs of life of a player; what is longer was a pause, or a machine asleep. */
const longestStep = 2;

/** Adds up what is really played, whatever is sought or repeated, and hands it on in portions. */
export class Watched {
  #seconds = 0;
  #last: number | undefined;
  readonly #report: (seconds: number) => void;

  constructor(report: (seconds: number) => void) {
    this.#report = report;
  }

  /** The player shows its next pictures; `now` in seconds of any clock. */
  plays(now: number): void {
    const step = this.#last === undefined ? 0 : now - this.#last;
    this.#last = now;
    if (step > 0 && step <= longestStep) this.#seconds += step;
    if (this.#seconds >= reportSeconds) this.#handOver();
  }

  /** Paused, sought, ended or left. */
  stops(): void {
    this.#last = undefined;
    if (this.#seconds >= 1) this.#handOver();
  }

  #handOver(): void {
    this.#report(Math.round(this.#seconds));
    this.#seconds = 0;
  }
}
