import type { Tool } from '~/room/tool';
import { BreakCover } from './BreakCover';
import { BreakOverlay } from './BreakOverlay';
import { BreakRail } from './BreakRail';

export const breakCard: Tool = {
  name: 'break_card',
  Rail: BreakRail,
  Above: BreakCover,
  Overlay: BreakOverlay,
};
