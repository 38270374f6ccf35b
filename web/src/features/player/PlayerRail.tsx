import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { choosing } from './choosing';

/** What is played; pressed while the player has the stage. */
export function PlayerRail() {
  const { t } = useTranslation('player');
  const isShown = usePart('stage')?.content === 'player';
  if (!useMay('player', 'show_youtube')) return null;
  return (
    <RailButton label={t('title')} isPressed={isShown} onClick={() => choosing.set(true)}>
      <IconPlayerPlay size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
