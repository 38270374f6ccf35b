import { device } from '~/api/storage';
import { Value } from '../value';

/** Devices that a person chose on this machine, by kind; without a choice the browser's default is used. */
export type DeviceKind = 'microphone' | 'camera' | 'speaker';

const storageKey = 'rostrum.devices';

type Choice = Partial<Record<DeviceKind, string>>;

function read(): Choice {
  try {
    const kept: unknown = JSON.parse(device.get(storageKey) ?? '{}');
    // Only `chooseDevice` writes this key, with strings.
    return typeof kept === 'object' && kept !== null ? (kept as Choice) : {};
  } catch {
    return {};
  }
}

export const chosenDevice = (kind: DeviceKind): string | undefined => read()[kind];

/** For what sounds already. */
export const chosenSpeaker = new Value(chosenDevice('speaker'));

export function chooseDevice(kind: DeviceKind, id: string): void {
  device.set(storageKey, JSON.stringify({ ...read(), [kind]: id }));
  if (kind === 'speaker') chosenSpeaker.set(id);
}
