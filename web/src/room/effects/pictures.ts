import type { PictureName } from './choice';
import { HEIGHT, ownBackdrop, WIDTH } from './own-backdrop';
import dusk from './pictures/dusk.svg';
import paper from './pictures/paper.svg';
import pines from './pictures/pines.svg';
import shelf from './pictures/shelf.svg';
import studio from './pictures/studio.svg';

export const pictureUrls: Record<PictureName, string> = { pines, dusk, studio, shelf, paper };

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** Without an own one, the first of ours: whoever chose a picture wants their room hidden. */
export async function pictureOf(name: PictureName | 'own'): Promise<ImageBitmap> {
  const url = name === 'own' ? (ownBackdrop.get() ?? pines) : pictureUrls[name];
  const image = await decoded(url);
  return createImageBitmap(image, { resizeWidth: WIDTH, resizeHeight: HEIGHT, resizeQuality: 'high' });
}
