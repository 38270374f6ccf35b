import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '~/i18n/i18n';
import { useMay } from '~/room/parts';
import { useSide } from '~/room/side';
import type { SideTab, Tool } from '~/room/tool';
import { CallRail } from './CallRail';
import { ShownCall } from './ShownCall';

const Calls = lazy(async () => ({
  default: await withTexts(
    import('./Calls').then((piece) => piece.Calls),
    'prepared',
  ),
}));

/** For the stage, while it is at it. */
function useTab(): SideTab | undefined {
  const { t } = useTranslation('call_to_action');
  const { shown } = useSide();
  const mayPrepare = useMay('call_to_action', 'prepare_call');
  return mayPrepare && shown === 'call_to_action' ? { label: t('title') } : undefined;
}

export const callToAction: Tool = {
  name: 'call_to_action',
  Rail: CallRail,
  Overlay: ShownCall,
  side: { useTab, Panel: Calls },
};
