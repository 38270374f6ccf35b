import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeviceKind } from '../media/device-choice';
import type { Device } from './useDevices';

type DeviceSelectProps = {
  kind: DeviceKind;
  devices: Device[];
  value: string | undefined;
  onChoose: (id: string) => void;
};

/** Which one of several; with none or one there is nothing to choose, but what is used can be read. */
export function DeviceSelect({ kind, devices, value, onChoose }: DeviceSelectProps) {
  const { t } = useTranslation('devices');
  const options = devices.map(({ id, label }) => ({
    value: id,
    label: /^\d+$/.test(label) ? t(`${kind}.numbered`, { number: label }) : label,
  }));
  const known = devices.some(({ id }) => id === value) ? value : devices[0]?.id;
  return (
    <NativeSelect
      label={t(`${kind}.choose`)}
      data={options.length ? options : [{ value: '', label: t(`${kind}.none`) }]}
      value={known ?? ''}
      disabled={options.length === 0}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
