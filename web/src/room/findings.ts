import { device } from '~/api/storage';
import type { Readiness } from '~/generated/room';
import { Value } from './value';

/** What checks on this device have found, for as long as it is likely to be true: a room's host is told of trouble. */
export type Findings = {
  speaking?: Readiness['speaking'];
  /** The person says that they did not hear the test. */
  isUnheard?: boolean;
  hasWay?: boolean;
  via?: Readiness['via'];
  line?: Readiness['line'];
};

const storageKey = 'rostrum.findings';
const LAST_MS = 60 * 60_000;

function kept(): Findings {
  try {
    // Only `noteFindings` writes this key.
    const { at, ...found } = JSON.parse(device.get(storageKey) ?? '{}') as Findings & { at?: number };
    return at && Date.now() - at < LAST_MS ? found : {};
  } catch {
    return {};
  }
}

export const findings = new Value<Findings>(kept());

export function noteFindings(news: Findings): void {
  const now = { ...findings.get(), ...news };
  if (JSON.stringify(now) === JSON.stringify(findings.get())) return;
  device.set(storageKey, JSON.stringify({ ...now, at: Date.now() }));
  findings.set(now);
}

// A check in another tab, beside the room that is waited in.
if (typeof window !== 'undefined') {
  window.addEventListener('storage', ({ key }) => key === storageKey && findings.set(kept()));
}
