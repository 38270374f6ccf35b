import type { TFunction } from 'i18next';
import type { Chapter } from './wire';

const tools = ['slides', 'whiteboard', 'player', 'screen', 'break_card'] as const;

type KnownTool = (typeof tools)[number];

const isKnown = (tool: string): tool is KnownTool => tools.some((known) => known === tool);

/** What a page says first; else its document and number, or which tool had the stage. */
export function chapterTitle({ tool, title, document, page }: Chapter, t: TFunction<'replay'>): string {
  if (tool === 'slides' && document) return title || t('page', { document, page });
  return t(isKnown(tool) ? `tool.${tool}` : 'tool.faces');
}
