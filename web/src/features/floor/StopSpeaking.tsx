import { IconMicrophone2Off } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from '~/room/ControlButton';
import { useCommand } from '~/room/context';
import { useOwn } from '~/room/parts';

/** Gives the floor back. */
export function StopSpeaking() {
  const { t } = useTranslation('floor');
  const maySpeakNoMore = useOwn('floor')?.may.includes('take_floor_back') ?? false;
  const command = useCommand();
  if (!maySpeakNoMore) return null;
  return (
    <ControlButton
      label={t('stop')}
      says={t('stopSays')}
      onClick={() => void command({ kind: 'take_floor_back' })}
    >
      <IconMicrophone2Off size={22} aria-hidden="true" />
    </ControlButton>
  );
}
