import { device } from '~/api/storage';
import { Value } from '../value';

export const WIDTH = 1280;
export const HEIGHT = 720;
const storageKey = 'rostrum.background';

/** The person's own, as a data address: it lies in this browser and is sent nowhere but painted into their video. */
export const ownBackdrop = new Value(device.get(storageKey));

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
