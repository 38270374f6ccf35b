/** Inflated: far beyond what the server sends. */
const LONGEST_BYTES = 16 * 1024 * 1024;
const MORE = 1;

type Told = { said: (text: string) => void; broken: () => void };

/**
 * What comes over a socket, in its order: text frames as they are, large messages out of their pieces (rostrum/live/pieces.py).
 *
 * 1. A piece is a byte, which says whether more follow, and some of the message as gzip.
 * 2. With its last piece a message is inflated. That takes a moment, and whatever comes meanwhile waits behind it.
 * 3. What cannot be inflated, or is too long, is `broken`: from then on nothing is told any more.
 */
export class Inbox {
  private pieces: Uint8Array<ArrayBuffer>[] = [];
  private bytes = 0;
  private isClosed = false;
  private waiting = 0;
  private last = Promise.resolve();

  constructor(private readonly told: Told) {}

  text(text: string): void {
    this.inTurn(() => this.told.said(text));
  }

  piece(piece: ArrayBuffer): void {
    if (this.isClosed) return;
    this.bytes += piece.byteLength;
    if (this.bytes > LONGEST_BYTES) {
      this.break();
      return;
    }
    this.pieces.push(new Uint8Array(piece, 1));
    if (new Uint8Array(piece)[0] === MORE) return;
    const whole = this.pieces;
    this.pieces = [];
    this.bytes = 0;
    this.behind(() => this.open(whole));
  }

  /** When all that has come is told. */
  inTurn(act: () => void): void {
    if (this.waiting > 0) this.behind(async () => this.unlessClosed(act));
    else this.unlessClosed(act);
  }

  /** What waits is told no more. */
  close(): void {
    this.isClosed = true;
    this.pieces = [];
  }

  private behind(act: () => Promise<void>): void {
    this.waiting += 1;
    this.last = this.last
      .then(act)
      // A fault of whoever listens: as in any event, the next message comes all the same.
      .catch((fault: unknown) => reportError(fault))
      .finally(() => {
        this.waiting -= 1;
      });
  }

  private async open(pieces: Uint8Array<ArrayBuffer>[]): Promise<void> {
    const text = await inflated(pieces).catch(() => undefined);
    if (text === undefined) this.break();
    else this.unlessClosed(() => this.told.said(text));
  }

  private break(): void {
    this.unlessClosed(() => {
      this.close();
      this.told.broken();
    });
  }

  private unlessClosed(act: () => void): void {
    if (!this.isClosed) act();
  }
}

async function inflated(pieces: Uint8Array<ArrayBuffer>[]): Promise<string> {
  const reader = new Blob(pieces).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > LONGEST_BYTES) {
      await reader.cancel();
      throw new RangeError('too long');
    }
    text += decoder.decode(value, { stream: true });
  }
}
