import { lazy } from 'react';
import type { Tool } from '~/room/tool';
import { ChooseDocument } from './ChooseDocument';
import { SlidesRail } from './SlidesRail';

const SlideView = lazy(async () => ({ default: (await import('./SlideView')).SlideView }));

export const slides: Tool = { name: 'slides', Rail: SlidesRail, Overlay: ChooseDocument, Content: SlideView };
