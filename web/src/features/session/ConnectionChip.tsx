import { IconWifi, IconWifi0, IconWifi1, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLine } from '~/room/context';
import { useMedia } from '~/room/media/context';
import chip from './Chip.module.css';

const faces = {
  good: { Icon: IconWifi, tone: 'good' },
  poor: { Icon: IconWifi1, tone: 'amber' },
  lost: { Icon: IconWifiOff, tone: 'red' },
  unknown: { Icon: IconWifi0, tone: undefined },
} as const;

/** How good this person's own connection is. */
export function ConnectionChip() {
  const { t } = useTranslation('room');
  const line = useLine();
  const media = useMedia((room) => room.quality.get()) ?? 'unknown';
  const quality = line.state === 'online' ? media : 'lost';
  if (quality === 'unknown') return null;
  const { Icon, tone } = faces[quality];
  return (
    <span className={chip.chip} data-tone={tone} title={t('quality.label')}>
      <Icon size={16} aria-hidden="true" />
      <span>{t(`quality.${quality}`)}</span>
    </span>
  );
}
