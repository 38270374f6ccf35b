import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { useSide } from '~/room/side';
import { isOfStage } from '~/room/wire';

/** Opens the files to take along; pressed while there are any. */
export function HandoutsRail() {
  const { t } = useTranslation('handouts');
  const { show } = useSide();
  const hasSome = Object.keys(usePart('handouts')?.handouts ?? {}).length > 0;
  if (!isOfStage(useMe()?.role)) return null;
  return (
    <RailButton label={t('title')} isPressed={hasSome} onClick={() => show('handouts')}>
      <IconPaperclip size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
