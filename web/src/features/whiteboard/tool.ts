import { lazy } from 'react';
import { withTexts } from '~/i18n/i18n';
import type { Tool } from '~/room/tool';
import { WhiteboardRail } from './WhiteboardRail';

/** With its words: few rooms need them at once. */
const WhiteboardView = lazy(async () => ({
  default: await withTexts(
    import('./WhiteboardView').then((piece) => piece.WhiteboardView),
    'board',
  ),
}));

export const whiteboard: Tool = { name: 'whiteboard', Rail: WhiteboardRail, Content: WhiteboardView };
