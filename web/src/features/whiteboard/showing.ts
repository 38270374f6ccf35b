import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';

/** All that is drawn, as large as it fits. */
export function showAll(api: ExcalidrawImperativeAPI): void {
  const elements = api.getSceneElements();
  if (elements.length > 0) api.scrollToContent(elements, { fitToContent: true, animate: false });
}
