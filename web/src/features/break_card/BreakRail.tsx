import { IconCoffee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { isPlanning } from './planning';

/** Begins a break, or tells it anew; pressed while there is one. */
export function BreakRail() {
  const { t } = useTranslation('break_card');
  const isShown = (usePart('break_card')?.shown ?? null) !== null;
  if (!useMay('break_card', 'begin_break')) return null;
  return (
    <RailButton label={t('title')} isPressed={isShown} onClick={() => isPlanning.set(true)}>
      <IconCoffee size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
