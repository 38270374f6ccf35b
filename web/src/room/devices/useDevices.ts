import { useEffect, useState } from 'react';
import type { DeviceKind } from '../media/device-choice';

export type Device = { id: string; label: string };
export type Devices = Record<DeviceKind, Device[]>;

const kinds: Record<DeviceKind, MediaDeviceKind> = {
  microphone: 'audioinput',
  camera: 'videoinput',
  speaker: 'audiooutput',
};

function ofKind(found: MediaDeviceInfo[], kind: DeviceKind): Device[] {
  return found
    .filter((device) => device.kind === kinds[kind] && device.deviceId)
    .map(({ deviceId, label }, index) => ({ id: deviceId, label: label || String(index + 1) }));
}

const none: Devices = { microphone: [], camera: [], speaker: [] };

/** What is plugged in; names are there once the person has allowed a device (`permitted` changes then). */
export function useDevices(permitted: unknown): Devices {
  const [devices, setDevices] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a permission changes what the browser lists.
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    const look = () =>
      void mediaDevices.enumerateDevices().then((found) =>
        setDevices({
          microphone: ofKind(found, 'microphone'),
          camera: ofKind(found, 'camera'),
          speaker: ofKind(found, 'speaker'),
        }),
      );
    look();
    mediaDevices.addEventListener('devicechange', look);
    return () => mediaDevices.removeEventListener('devicechange', look);
  }, [permitted]);
  return devices;
}
