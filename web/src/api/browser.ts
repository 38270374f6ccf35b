import { device } from './storage';

const storageKey = 'rostrum.browser';

/** A random id of this browser: with a name it finds its seat again. */
export function browserId(): string {
  const kept = device.get(storageKey);
  if (kept) return kept;
  const fresh = crypto.randomUUID?.() ?? randomHex();
  device.set(storageKey, fresh);
  return fresh;
}

// On plain http outside localhost `randomUUID` is not there.
function randomHex(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
