import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '~/i18n/i18n';
import { useMay, usePart } from '~/room/parts';
import { useSide } from '~/room/side';
import type { SideTab, Tool } from '~/room/tool';
import { SlidesOverlay } from './SlidesOverlay';
import { SlidesRail } from './SlidesRail';

const SlideView = lazy(async () => ({ default: (await import('./SlideView')).SlideView }));
const PresenterPanel = lazy(async () => ({
  default: await withTexts(
    import('./PresenterPanel').then((piece) => piece.PresenterPanel),
    'presenter_view',
  ),
}));

/** The presenter's view: for the stage while slides are on it, and for whoever has it open until they close it. */
function useTab(): SideTab | undefined {
  const { t } = useTranslation('slides');
  const { shown } = useSide();
  const isOnStage = usePart('stage')?.content === 'slides';
  const mayTurn = useMay('slides', 'show_page');
  return mayTurn && (isOnStage || shown === 'slides') ? { label: t('presenter.tab') } : undefined;
}

export const slides: Tool = {
  name: 'slides',
  Rail: SlidesRail,
  Overlay: SlidesOverlay,
  Content: SlideView,
  side: { useTab, Panel: PresenterPanel },
};
