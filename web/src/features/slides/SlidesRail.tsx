import { IconPresentation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { isOfStage } from '~/room/wire';
import { choosing } from './choosing';

/** Which document is shown; pressed while one is. */
export function SlidesRail() {
  const { t } = useTranslation('slides');
  const isShown = usePart('stage')?.content === 'slides';
  if (!isOfStage(useMe()?.role)) return null;
  return (
    <RailButton label={t('title')} isPressed={isShown} onClick={() => choosing.set(true)}>
      <IconPresentation size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
