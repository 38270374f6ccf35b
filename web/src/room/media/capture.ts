import type { Source } from '../wire';
import { chosenDevice } from './device-choice';
import { DeviceProblem, problemOf } from './device-problem';

const sound = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const picture = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25, max: 30 } };

/** Detail matters on a screen, motion does not. */
const screen: DisplayMediaStreamOptions = {
  video: { frameRate: { ideal: 8, max: 15 } },
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

export const canShareScreen = (): boolean => 'getDisplayMedia' in (navigator.mediaDevices ?? {});

function devices(source: Source): MediaDevices {
  if (!navigator.mediaDevices) throw new DeviceProblem(source, 'insecure');
  return navigator.mediaDevices;
}

function constraintsOf(source: 'microphone' | 'camera'): MediaStreamConstraints {
  const id = chosenDevice(source);
  // 'ideal', not 'exact': a device that is not plugged in today is no reason to be silent.
  const device = id ? { deviceId: { ideal: id } } : {};
  return source === 'microphone' ? { audio: { ...sound, ...device } } : { video: { ...picture, ...device } };
}

/** The browser's tracks of a source: one, or a screen's picture and sound. Throws `DeviceProblem` or `Declined`. */
export async function capture(source: Source): Promise<MediaStreamTrack[]> {
  if (source === 'screen' && !canShareScreen()) throw new DeviceProblem(source, 'unsupported');
  const from = devices(source);
  try {
    const stream = await (source === 'screen'
      ? from.getDisplayMedia(screen)
      : from.getUserMedia(constraintsOf(source)));
    for (const track of stream.getVideoTracks())
      track.contentHint = source === 'screen' ? 'detail' : 'motion';
    return stream.getTracks();
  } catch (error) {
    throw problemOf(source, error);
  }
}
