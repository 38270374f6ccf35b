import { type Effects, mayHd, type NoiseWay, type Quality, qualityOf } from '../effects/choice';
import type { Source } from '../wire';
import type { Captured, ChooseCrop, Heard, Wish } from './captured';
import { chosenDevice } from './device-choice';
import { Declined, DeviceProblem, problemOf } from './device-problem';

const frames: Record<Quality, MediaTrackConstraints> = {
  sd: { width: { ideal: 640 }, height: { ideal: 360 } },
  hd: { width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Detail matters on a screen, motion does not. */
const screen: DisplayMediaStreamOptions = {
  video: { frameRate: { ideal: 8, max: 15 } },
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

export const canShareScreen = (): boolean => 'getDisplayMedia' in (navigator.mediaDevices ?? {});

function mediaDevices(source: Source): MediaDevices {
  if (!navigator.mediaDevices) throw new DeviceProblem(source, 'insecure');
  return navigator.mediaDevices;
}

function chosen(source: 'microphone' | 'camera'): MediaTrackConstraints {
  const id = chosenDevice(source);
  // 'ideal', not 'exact': a device that is not plugged in today is no reason to be silent.
  return id ? { deviceId: { ideal: id } } : {};
}

/** What the network takes out the browser leaves in: twice filtered, a voice sounds hollow. */
const sound = (noise: NoiseWay): MediaTrackConstraints => ({
  echoCancellation: true,
  noiseSuppression: noise === 'browser',
  autoGainControl: true,
});

async function takeScreen(heard: Heard, chooseCrop?: ChooseCrop): Promise<Captured> {
  if (!canShareScreen()) throw new DeviceProblem('screen', 'unsupported');
  const stream = await mediaDevices('screen').getDisplayMedia(screen);
  for (const track of stream.getVideoTracks()) track.contentHint = 'detail';
  const given = bare(stream.getTracks());
  if (!chooseCrop) return given;
  try {
    const { cropScreen, pictureOf } = await import('../crop/screen');
    return await cropScreen(given, await chooseCrop(pictureOf(given)), heard);
  } catch (problem) {
    given.stop();
    throw problem;
  }
}

async function takeMicrophone(noise: NoiseWay): Promise<Captured> {
  const audio = { ...sound(noise), ...chosen('microphone') };
  const stream = await mediaDevices('microphone').getUserMedia({ audio });
  const given = bare(stream.getTracks());
  const [microphone] = given.devices;
  if (noise !== 'strong' || !microphone) return given;
  try {
    const { quieten } = await import('../effects/noise');
    return made(given, microphone, await quieten(microphone));
  } catch (problem) {
    console.warn('noise is left to the browser', problem);
    given.stop();
    return { ...(await takeMicrophone('browser')), isLessQuiet: true };
  }
}

async function takeCamera({ background, quality }: Effects, { lost }: Heard): Promise<Captured> {
  const video = {
    ...frames[qualityOf(quality, mayHd.get())],
    frameRate: { ideal: 25, max: 30 },
    ...chosen('camera'),
  };
  const stream = await mediaDevices('camera').getUserMedia({ video });
  const given = bare(stream.getTracks());
  const [camera] = given.devices;
  if (background === 'none' || !camera) return hinted(given);
  try {
    const { cover } = await import('../effects/cover');
    const covered = await cover(camera, background, lost);
    return hinted({ ...made(given, camera, covered), covered });
  } catch (problem) {
    given.stop();
    throw problem;
  }
}

function take(source: Source, { effects, chooseCrop }: Wish, heard: Heard): Promise<Captured> {
  switch (source) {
    case 'microphone':
      return takeMicrophone(effects.noise);
    case 'camera':
      return takeCamera(effects, heard);
    case 'screen':
      return takeScreen(heard, chooseCrop);
  }
}

/** As the devices give it. */
export function bare(devices: MediaStreamTrack[]): Captured {
  const stop = () => {
    for (const device of devices) device.stop();
  };
  return { tracks: devices, devices, stop };
}

/** The same devices; what was made of one of them is sent in its place. */
export function made(
  { devices }: Captured,
  device: MediaStreamTrack,
  { track, stop }: { track: MediaStreamTrack; stop(): void },
): Captured {
  const given = bare(devices);
  const both = () => {
    given.stop();
    stop();
  };
  return { tracks: devices.map((one) => (one === device ? track : one)), devices, stop: both };
}

function hinted(camera: Captured): Captured {
  for (const track of camera.tracks) track.contentHint = 'motion';
  return camera;
}

/** For who looks only once. */
export const unheard: Heard = { lost: () => undefined, sized: () => undefined };

/**
 * What this person wants sent of a source: of their room never more than `wish` allows. Throws `DeviceProblem` or `Declined`.
 */
export async function capture(source: Source, wish: Wish, heard: Heard): Promise<Captured> {
  try {
    const captured = await take(source, wish, heard);
    for (const device of captured.devices.filter(({ kind }) => kind === 'video' || source === 'microphone'))
      device.addEventListener('ended', () => heard.lost(new DeviceProblem(source, 'missing')));
    return captured;
  } catch (error) {
    throw error instanceof DeviceProblem || error instanceof Declined ? error : problemOf(source, error);
  }
}
