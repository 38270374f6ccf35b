/** A socket ticket is taken for a minute; some of it goes by on the way. */
const GOOD_FOR_MS = 50_000;

/** Whatever brings a socket ticket in exchange for the seat. */
export type AskTicket = () => Promise<string>;

/** The newest way in: from the admission, then from every pong, else asked for over HTTP. */
export class Tickets {
  constructor(
    private ticket: string,
    private bornAt: number,
    private readonly ask: AskTicket,
    private readonly now: () => number = Date.now,
  ) {}

  renew(ticket: string): void {
    this.ticket = ticket;
    this.bornAt = this.now();
  }

  /** The server did not take it: it may be older than it looks, this device may have slept. */
  distrust(): void {
    this.bornAt = Number.NEGATIVE_INFINITY;
  }

  /** Throws what `ask` throws. */
  async get(): Promise<{ ticket: string; isFresh: boolean }> {
    if (this.now() - this.bornAt < GOOD_FOR_MS) return { ticket: this.ticket, isFresh: false };
    this.renew(await this.ask());
    return { ticket: this.ticket, isFresh: true };
  }
}
