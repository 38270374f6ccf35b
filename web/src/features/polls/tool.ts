import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '~/i18n/i18n';
import { useMay } from '~/room/parts';
import { useSide } from '~/room/side';
import type { SideTab, Tool } from '~/room/tool';
import { PollOverlay } from './PollOverlay';
import { PollsRail } from './PollsRail';

const Polls = lazy(async () => ({
  default: await withTexts(
    import('./Polls').then((piece) => piece.Polls),
    'prepared',
    'poll_form',
  ),
}));

/** For the stage, while it is at it. */
function useTab(): SideTab | undefined {
  const { t } = useTranslation('polls');
  const { shown } = useSide();
  const mayPrepare = useMay('polls', 'prepare_poll');
  return mayPrepare && shown === 'polls' ? { label: t('title') } : undefined;
}

export const polls: Tool = {
  name: 'polls',
  Rail: PollsRail,
  Overlay: PollOverlay,
  side: { useTab, Panel: Polls },
};
