import { type Effects, mayHd, type NoiseWay, type Quality, qualityOf } from '../effects/choice';
import type { Covered } from '../effects/cover';
import type { Source } from '../wire';
import { chosenDevice } from './device-choice';
import { DeviceProblem, problemOf } from './device-problem';

const frames: Record<Quality, MediaTrackConstraints> = {
  sd: { width: { ideal: 640 }, height: { ideal: 360 } },
  hd: { width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** Detail matters on a screen, motion does not. */
const screen: DisplayMediaStreamOptions = {
  video: { frameRate: { ideal: 8, max: 15 } },
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
};

/** It ended by itself: unplugged, ended in the browser's own bar, or its device cannot go on. */
type Lost = (problem: DeviceProblem) => void;

/** What comes of a source; `devices` is what it is made of. */
export type Captured = {
  tracks: MediaStreamTrack[];
  devices: MediaStreamTrack[];
  /** Something is put behind the person. */
  covered?: Covered;
  /** What the person chose cannot be had here; the browser's own takes its place. */
  isLessQuiet?: boolean;
  stop(): void;
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

async function takeScreen(): Promise<Captured> {
  if (!canShareScreen()) throw new DeviceProblem('screen', 'unsupported');
  const stream = await mediaDevices('screen').getDisplayMedia(screen);
  for (const track of stream.getVideoTracks()) track.contentHint = 'detail';
  return bare(stream.getTracks());
}

async function takeMicrophone(noise: NoiseWay): Promise<Captured> {
  const audio = { ...sound(noise), ...chosen('microphone') };
  const stream = await mediaDevices('microphone').getUserMedia({ audio });
  const given = bare(stream.getTracks());
  const [microphone] = given.devices;
  if (noise !== 'strong' || !microphone) return given;
  try {
    const { quieten } = await import('../effects/noise');
    return made(given, await quieten(microphone));
  } catch (problem) {
    console.warn('noise is left to the browser', problem);
    given.stop();
    return { ...(await takeMicrophone('browser')), isLessQuiet: true };
  }
}

async function takeCamera({ background, quality }: Effects, lost: Lost): Promise<Captured> {
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
    return hinted({ ...made(given, covered), covered });
  } catch (problem) {
    given.stop();
    throw problem;
  }
}

function take(source: Source, wish: Effects, lost: Lost): Promise<Captured> {
  switch (source) {
    case 'microphone':
      return takeMicrophone(wish.noise);
    case 'camera':
      return takeCamera(wish, lost);
    case 'screen':
      return takeScreen();
  }
}

function bare(devices: MediaStreamTrack[]): Captured {
  const stop = () => {
    for (const device of devices) device.stop();
  };
  return { tracks: devices, devices, stop };
}

function made(given: Captured, { track, stop }: { track: MediaStreamTrack; stop(): void }): Captured {
  const both = () => {
    given.stop();
    stop();
  };
  return { tracks: [track], devices: given.devices, stop: both };
}

function hinted(camera: Captured): Captured {
  for (const track of camera.tracks) track.contentHint = 'motion';
  return camera;
}

/**
 * What this person wants sent of a source: of their room never more than `wish` allows. Throws `DeviceProblem` or `Declined`.
 */
export async function capture(source: Source, wish: Effects, lost: Lost): Promise<Captured> {
  try {
    const captured = await take(source, wish, lost);
    for (const device of captured.devices.filter(({ kind }) => kind === 'video' || source === 'microphone'))
      device.addEventListener('ended', () => lost(new DeviceProblem(source, 'missing')));
    return captured;
  } catch (error) {
    throw error instanceof DeviceProblem ? error : problemOf(source, error);
  }
}
