import { CaptureUpdateAction, convertToExcalidrawElements } from '@excalidraw/excalidraw';
import type { BinaryFileData, ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { largePictureLink } from '~/api/files';
import type { Entry } from './elements';

type FileId = BinaryFileData['id'];

const widest = 480;

/** Of the pictures among them those that Excalidraw does not have yet. */
export const missingPictures = (entries: readonly Entry[], isThere: (key: string) => boolean): string[] => [
  ...new Set(
    entries.flatMap((entry) => (entry.type === 'image' && !isThere(entry.picture) ? [entry.picture] : [])),
  ),
];

/** By its key; what cannot be fetched stays a grey place. */
export async function loadPicture(api: ExcalidrawImperativeAPI, key: string): Promise<void> {
  const answer = await fetch(largePictureLink(key));
  if (!answer.ok) return;
  const dataURL = await dataOf(await answer.blob());
  // Excalidraw brands what are plain strings.
  api.addFiles([
    { id: key, mimeType: 'image/jpeg', dataURL, created: Date.now() } as unknown as BinaryFileData,
  ]);
}

function dataOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** In the middle of what is seen. */
export async function putPicture(api: ExcalidrawImperativeAPI, key: string): Promise<void> {
  const picture = new Image();
  picture.src = largePictureLink(key);
  await picture.decode();
  const { scrollX, scrollY, zoom, width: across, height: down } = api.getAppState();
  const width = Math.min(widest, picture.naturalWidth);
  const height = (width * picture.naturalHeight) / Math.max(1, picture.naturalWidth);
  const [image] = convertToExcalidrawElements([
    {
      type: 'image',
      fileId: key as FileId,
      status: 'saved',
      x: across / 2 / zoom.value - scrollX - width / 2,
      y: down / 2 / zoom.value - scrollY - height / 2,
      width,
      height,
    },
  ]);
  if (!image) return;
  await loadPicture(api, key);
  api.updateScene({
    elements: [...api.getSceneElementsIncludingDeleted(), image],
    captureUpdate: CaptureUpdateAction.IMMEDIATELY,
  });
}
