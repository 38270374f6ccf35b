import type { Source } from '../wire';

/** Why a device cannot be used; each has its words in the catalogue `devices`. */
export type DeviceProblemCode =
  | 'denied'
  | 'missing'
  | 'busy'
  | 'insecure'
  | 'unsupported'
  | 'failed'
  /** Nothing can be put behind the person on this device. */
  | 'uncovered'
  /** No part of a screen can be cut out. */
  | 'uncropped'
  /** It could, but far too slowly. */
  | 'too_slow';

export class DeviceProblem extends Error {
  override readonly name = 'DeviceProblem';

  constructor(
    readonly source: Source,
    readonly code: DeviceProblemCode,
  ) {
    super(`${source}: ${code}`);
  }
}

/** The person closed the browser's own dialog: nothing to tell them. */
export class Declined extends Error {
  override readonly name = 'Declined';
}

// The names are those of the Media Capture specification; Firefox says AbortError for a device in use.
const codes: Record<string, DeviceProblemCode> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

export function problemOf(source: Source, error: unknown): DeviceProblem | Declined {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (source === 'screen' && name === 'NotAllowedError') return new Declined();
  return new DeviceProblem(source, codes[name] ?? 'failed');
}
