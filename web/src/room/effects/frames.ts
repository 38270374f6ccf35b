import type { FromPainter, Streams, ToPainter } from './messages';

/** How a camera's frames get to the worker that paints them, and where the painted ones come out. */
export type Way = {
  painted: MediaStreamTrack;
  /** For the worker's start. */
  streams?: Streams;
  /** What the worker says besides. */
  hear(message: FromPainter): void;
  stop(): void;
};

/** Chromium's: frames do not touch the page. */
function byStreams(camera: MediaStreamTrack): Way {
  const { readable } = new MediaStreamTrackProcessor({ track: camera });
  const painted = new MediaStreamTrackGenerator({ kind: 'video' });
  return { painted, streams: { readable, writable: painted.writable }, hear: () => {}, stop: () => {} };
}

/** Everywhere else: a frame is taken from a video that nobody sees, when the worker asks. */
async function byPage(
  camera: MediaStreamTrack,
  give: (message: ToPainter, frame: ImageBitmap) => void,
): Promise<Way> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([camera]) });
  await video.play();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
  const board = canvas.getContext('bitmaprenderer');
  const [painted] = canvas.captureStream().getVideoTracks();
  if (!board || !painted) throw new Error('this browser makes no track of a canvas');
  const next = async () => {
    const frame = await createImageBitmap(video);
    give({ kind: 'frame', frame }, frame);
  };
  return {
    painted,
    hear(message) {
      if (message.kind === 'next')
        void next().catch(() => setTimeout(() => void next().catch(() => {}), 200));
      if (message.kind === 'painted') board.transferFromImageBitmap(message.frame);
    },
    stop: () => Object.assign(video, { srcObject: null }),
  };
}

const hasStreams = () => 'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window;

export async function wayOf(
  camera: MediaStreamTrack,
  give: (message: ToPainter, frame: ImageBitmap) => void,
): Promise<Way> {
  return hasStreams() ? byStreams(camera) : byPage(camera, give);
}
