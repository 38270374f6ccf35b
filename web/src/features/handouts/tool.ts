import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, usePart } from '~/room/parts';
import { useSide } from '~/room/side';
import type { SideTab, Tool } from '~/room/tool';
import { isOfStage } from '~/room/wire';
import { HandoutsRail } from './HandoutsRail';

const Handouts = lazy(async () => ({ default: (await import('./Handouts')).Handouts }));

/** For everybody once there is something; for the stage also while it is at it. */
function useTab(): SideTab | undefined {
  const { t } = useTranslation('handouts');
  const { shown } = useSide();
  const count = Object.keys(usePart('handouts')?.handouts ?? {}).length;
  const isPreparing = isOfStage(useMe()?.role) && shown === 'handouts';
  return count > 0 || isPreparing ? { label: t('title'), count } : undefined;
}

export const handouts: Tool = { name: 'handouts', Rail: HandoutsRail, side: { useTab, Panel: Handouts } };
