import type { Tool } from '~/room/tool';
import { TitlesDialog } from './TitlesDialog';
import { TitlesRail } from './TitlesRail';
import { useTitle } from './useTitle';

export const lowerThirds: Tool = {
  name: 'lower_thirds',
  Rail: TitlesRail,
  Overlay: TitlesDialog,
  useFaceTitle: useTitle,
};
