import { IconClick } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { useSide } from '~/room/side';

/** Opens the prepared calls to action; pressed while one is shown. */
export function CallRail() {
  const { t } = useTranslation('call_to_action');
  const { show } = useSide();
  const isShown = (usePart('call_to_action')?.shown ?? null) !== null;
  if (!useMay('call_to_action', 'prepare_call')) return null;
  return (
    <RailButton label={t('rail')} isPressed={isShown} onClick={() => show('call_to_action')}>
      <IconClick size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
