import { exportToBlob, exportToSvg } from '@excalidraw/excalidraw';
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';

export type PictureFormat = 'png' | 'svg';

const padding = 24;
const scale = 2;

/** Of the whole board, whatever part of it is seen. */
export async function pictureOf(api: ExcalidrawImperativeAPI, format: PictureFormat): Promise<Blob> {
  const drawn = {
    elements: api.getSceneElements(),
    files: api.getFiles(),
    appState: { exportBackground: true, viewBackgroundColor: '#ffffff', exportWithDarkMode: false },
    exportPadding: padding,
  };
  if (format === 'svg') {
    const picture = await exportToSvg(drawn);
    return new Blob([picture.outerHTML], { type: 'image/svg+xml' });
  }
  return exportToBlob({
    ...drawn,
    mimeType: 'image/png',
    getDimensions: (width: number, height: number) => ({
      width: width * scale,
      height: height * scale,
      scale,
    }),
  });
}

/** The browser asks where to, or does not, as it is set. */
export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
