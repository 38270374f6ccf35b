import { lazy } from 'react';
import type { Tool } from '~/room/tool';
import { WhiteboardRail } from './WhiteboardRail';

const WhiteboardView = lazy(async () => ({ default: (await import('./WhiteboardView')).WhiteboardView }));

export const whiteboard: Tool = { name: 'whiteboard', Rail: WhiteboardRail, Content: WhiteboardView };
