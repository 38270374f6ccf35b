import { device } from '~/api/storage';
import { Value } from '../value';
import type { PictureName } from './choice';
import dusk from './pictures/dusk.svg';
import paper from './pictures/paper.svg';
import pines from './pictures/pines.svg';
import shelf from './pictures/shelf.svg';
import studio from './pictures/studio.svg';

export const pictureUrls: Record<PictureName, string> = { pines, dusk, studio, shelf, paper };

const WIDTH = 1280;
const HEIGHT = 720;
const storageKey = 'rostrum.background';

/** The person's own, as a data address: it lies in this browser and is sent nowhere but painted into their video. */
export const ownBackdrop = new Value(device.get(storageKey));

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** Made small enough to be kept. Throws when it is not a picture that this browser can read. */
export async function keepOwnBackdrop(file: Blob): Promise<void> {
  const whole = await createImageBitmap(file);
  const scale = Math.max(WIDTH / whole.width, HEIGHT / whole.height);
  const across = whole.width * scale;
  const down = whole.height * scale;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not draw');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, (WIDTH - across) / 2, (HEIGHT - down) / 2, across, down);
  const kept = canvas.toDataURL('image/jpeg', 0.85);
  device.set(storageKey, kept);
  ownBackdrop.set(kept);
}

/** Without an own one, the first of ours: whoever chose a picture wants their room hidden. */
export async function pictureOf(name: PictureName | 'own'): Promise<ImageBitmap> {
  const url = name === 'own' ? (ownBackdrop.get() ?? pines) : pictureUrls[name];
  const image = await decoded(url);
  return createImageBitmap(image, { resizeWidth: WIDTH, resizeHeight: HEIGHT, resizeQuality: 'high' });
}
