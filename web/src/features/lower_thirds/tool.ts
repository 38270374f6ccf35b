import type { Tool } from '~/room/tool';
import { TitlesRail } from './TitlesRail';
import { useTitle } from './useTitle';

export const lowerThirds: Tool = { name: 'lower_thirds', Rail: TitlesRail, useFaceTitle: useTitle };
