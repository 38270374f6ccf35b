import type { Speed } from './measured';

const PIECE = '/api/checks/piece';
/** So long for each direction at most. */
const PATIENCE_MS = 3_000;
/** A piece that took so long tells enough. */
const TELLING_MS = 500;
const DOWN_BYTES = [64_000, 250_000, 1_000_000, 1_000_000, 1_000_000];
const UP_BYTES = [32_000, 128_000, 500_000, 1_000_000];

const withTicket = (ticket: string) => ({ Authorization: `Check ${ticket}` });

/** In kbit/s: what is left of the time when the way there and back is taken off. */
const rateOf = (bytes: number, tookMs: number, tripMs: number) =>
  (bytes * 8) / Math.max(1, tookMs - Math.min(tripMs, tookMs / 2));

/** A first small one that was slow may have met a busy moment. */
const isTelling = (tookMs: number, index: number) => index > 0 && tookMs > TELLING_MS;

/** Milliseconds there and back: the quickest of some. Throws when nothing answers. */
export async function measureTrip(ticket: string): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const start = performance.now();
    const response = await fetch(`${PIECE}?size=0`, {
      headers: withTicket(ticket),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new Error(`a piece was refused: ${response.status}`);
    quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

/** Until its end or until time is up; how much came. */
async function receive(response: Response): Promise<number> {
  const reader = response.body?.getReader();
  let bytes = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.length;
    }
  } catch (problem) {
    if (!isOver(problem)) throw problem;
  }
  return bytes;
}

const isOver = (problem: unknown): boolean =>
  problem instanceof DOMException && ['TimeoutError', 'AbortError'].includes(problem.name);

async function measureDown(ticket: string, tripMs: number): Promise<number> {
  const until = AbortSignal.timeout(PATIENCE_MS);
  let best = 0;
  for (const [index, size] of DOWN_BYTES.entries()) {
    const start = performance.now();
    let bytes = 0;
    try {
      const response = await fetch(`${PIECE}?size=${size}`, { headers: withTicket(ticket), signal: until });
      if (!response.ok) break;
      bytes = await receive(response);
    } catch (problem) {
      if (!isOver(problem)) throw problem;
    }
    const tookMs = performance.now() - start;
    best = Math.max(best, rateOf(bytes, tookMs, tripMs));
    if (until.aborted || isTelling(tookMs, index)) break;
  }
  return best;
}

/** Bytes that nothing on the way can make fewer. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

/** Of a piece that did not get through in time nobody knows how much did: then what was found before it counts. */
async function measureUp(ticket: string, tripMs: number): Promise<number> {
  const until = AbortSignal.timeout(PATIENCE_MS);
  let last: number | undefined;
  for (const [index, size] of UP_BYTES.entries()) {
    const start = performance.now();
    try {
      const response = await fetch(PIECE, {
        method: 'POST',
        headers: { ...withTicket(ticket), 'Content-Type': 'application/octet-stream' },
        body: noise(size),
        signal: until,
      });
      if (!response.ok) break;
    } catch (problem) {
      if (!isOver(problem)) throw problem;
      return last ?? rateOf(size, performance.now() - start, tripMs);
    }
    const tookMs = performance.now() - start;
    last = Math.max(last ?? 0, rateOf(size, tookMs, tripMs));
    if (isTelling(tookMs, index)) break;
  }
  return last ?? 0;
}

/** One after the other: they would take from each other. At most 3.3 MB down and 1.7 MB up. */
export async function measureSpeed(ticket: string, tripMs: number): Promise<Speed> {
  return { down: await measureDown(ticket, tripMs), up: await measureUp(ticket, tripMs) };
}
