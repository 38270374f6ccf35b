/** How far the server's clock is ahead of this device's, learned from pongs; the quickest answer tells it best. */
export class ServerClock {
  private offsetMs = 0;
  private bestTripMs = Number.POSITIVE_INFINITY;

  constructor(private readonly deviceNow: () => number = Date.now) {}

  /** `sentAt` by the device's clock; `serverNow` from the answer. */
  learn(sentAt: number, serverNow: number): void {
    const tripMs = this.deviceNow() - sentAt;
    if (tripMs < 0 || tripMs > this.bestTripMs) return;
    // Clocks drift: an old best must be beaten again after a while.
    this.bestTripMs = tripMs + 1;
    this.offsetMs = serverNow + tripMs / 2 - this.deviceNow();
  }

  now(): number {
    return this.deviceNow() + this.offsetMs;
  }
}
