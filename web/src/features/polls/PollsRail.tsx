import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { useSide } from '~/room/side';

/** Opens the polls; pressed while one is before everybody. */
export function PollsRail() {
  const { t } = useTranslation('polls');
  const { show } = useSide();
  const isShown = (usePart('polls')?.shown ?? null) !== null;
  if (!useMay('polls', 'prepare_poll')) return null;
  return (
    <RailButton label={t('title')} isPressed={isShown} onClick={() => show('polls')}>
      <IconChartBar size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
