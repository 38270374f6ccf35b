import { made } from '../media/capture';
import type { Captured, Heard } from '../media/captured';
import { DeviceProblem } from '../media/device-problem';
import type { Crop } from './crop';
import { cropFrames } from './cropper';

/** All of the screen, whatever others get of it. Throws `DeviceProblem`. */
export function pictureOf({ devices }: Captured): MediaStreamTrack {
  const picture = devices.find(({ kind }) => kind === 'video');
  if (!picture) throw new DeviceProblem('screen', 'missing');
  return picture;
}

/** The same screen, with its sound, of which others get a part. Throws `DeviceProblem`. */
export async function cropScreen(screen: Captured, crop: Crop, heard: Heard): Promise<Captured> {
  const picture = pictureOf(screen);
  const cropped = await cropFrames(picture, crop, heard);
  return { ...made(screen, picture, cropped), cropped };
}
