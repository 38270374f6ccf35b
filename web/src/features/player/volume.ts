import { device } from '~/api/storage';
import { Value } from '~/room/value';

/** How loud this person hears clips: 0 to 1. */
export type Volume = { level: number; isMuted: boolean };

const key = 'rostrum.player.volume';
const usual: Volume = { level: 1, isMuted: false };

function kept(): Volume {
  try {
    const { level, isMuted } = { ...usual, ...JSON.parse(device.get(key) ?? '{}') };
    return { level: Math.min(1, Math.max(0, Number(level) || 0)), isMuted: isMuted === true };
  } catch {
    return usual;
  }
}

/** Nobody else's, and the same for whatever is played on this device. */
export const volume = new Value<Volume>(kept());

export function setVolume(next: Volume): void {
  device.set(key, JSON.stringify(next));
  volume.set(next);
}
