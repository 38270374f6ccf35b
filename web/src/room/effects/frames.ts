import type { FrameGiven, FromMaker, Streams } from './messages';

/** How a source's frames get to the worker that makes others of them, and where those come out. */
export type Way = {
  made: MediaStreamTrack;
  /** For the worker's start. */
  streams?: Streams;
  /** What the worker says besides. */
  hear(message: FromMaker): void;
  stop(): void;
};

/** Chromium's: frames do not touch the page. */
function byStreams(source: MediaStreamTrack): Way {
  const { readable } = new MediaStreamTrackProcessor({ track: source });
  const made = new MediaStreamTrackGenerator({ kind: 'video' });
  return { made, streams: { readable, writable: made.writable }, hear: () => {}, stop: () => {} };
}

/** Everywhere else: a frame is taken from a video that nobody sees, when the worker asks. */
async function byPage(
  source: MediaStreamTrack,
  give: (message: FrameGiven, frame: ImageBitmap) => void,
): Promise<Way> {
  const video = document.createElement('video');
  Object.assign(video, { muted: true, playsInline: true, srcObject: new MediaStream([source]) });
  await video.play();
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
  const board = canvas.getContext('bitmaprenderer');
  const [made] = canvas.captureStream().getVideoTracks();
  if (!board || !made) throw new Error('this browser makes no track of a canvas');
  const next = async () => {
    const frame = await createImageBitmap(video);
    give({ kind: 'frame', frame }, frame);
  };
  const show = (frame: ImageBitmap) => {
    const { width, height } = frame;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    board.transferFromImageBitmap(frame);
  };
  return {
    made,
    hear(message) {
      if (message.kind === 'next')
        void next().catch(() => setTimeout(() => void next().catch(() => {}), 200));
      if (message.kind === 'made') show(message.frame);
    },
    stop: () => Object.assign(video, { srcObject: null }),
  };
}

const hasStreams = () => 'MediaStreamTrackProcessor' in window && 'MediaStreamTrackGenerator' in window;

export async function wayOf(
  source: MediaStreamTrack,
  give: (message: FrameGiven, frame: ImageBitmap) => void,
): Promise<Way> {
  return hasStreams() ? byStreams(source) : byPage(source, give);
}
