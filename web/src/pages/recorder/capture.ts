import { fitPage, size } from './fit';
import { minimizeWindow } from './minimize-window';
import { tell } from './recorder';

/** Key frames let a recording be cut and sought; pieces are what a crash may cost. */
const everyMs = { piece: 500, keyFrame: 2_000 };
const bitsPerSecond = { video: 2_500_000, audio: 128_000 };
/** The picture as every browser plays it; it is never encoded again. */
const type = 'video/x-matroska;codecs=avc1,opus';

/** The tab that asks, which this browser gives without asking anybody. */
const thisTab = {
  preferCurrentTab: true,
  selfBrowserSurface: 'include',
  video: { ...size, frameRate: 25 },
  audio: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    suppressLocalAudioPlayback: false,
  },
};

async function inBase64(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
  });
  reader.readAsDataURL(blob);
  const address = await read;
  // The type before it has a comma of its own.
  return address.slice(address.lastIndexOf(',') + 1);
}

/** Records this page, and hands over what was recorded second by second. `now`: the room's clock. */
export class Capture {
  private pieces = Promise.resolve();

  private constructor(
    private readonly recorder: MediaRecorder,
    private readonly now: () => number,
  ) {}

  static async start(now: () => number): Promise<Capture> {
    const stream = await navigator.mediaDevices.getDisplayMedia(thisTab as DisplayMediaStreamOptions); // newer than the types
    const [picture] = stream.getVideoTracks();
    if (picture) await fitPage(picture);
    const options = {
      mimeType: type,
      videoBitsPerSecond: bitsPerSecond.video,
      audioBitsPerSecond: bitsPerSecond.audio,
      videoKeyFrameIntervalDuration: everyMs.keyFrame, // newer than the types
    };
    const recorder = new MediaRecorder(stream, options);
    const capture = new Capture(recorder, now);
    capture.follow();
    recorder.start(everyMs.piece);
    if (picture) recorder.addEventListener('stop', minimizeWindow(picture));
    return capture;
  }

  /** While `isPaused`, nothing is kept, and the recording's clock stands still. */
  pause(isPaused: boolean): void {
    if (isPaused && this.recorder.state === 'recording') this.recorder.pause();
    if (!isPaused && this.recorder.state === 'paused') this.recorder.resume();
  }

  end(): void {
    if (this.recorder.state === 'inactive') this.tellMoment('ended');
    else this.recorder.stop();
  }

  private follow(): void {
    const { recorder } = this;
    recorder.onstart = () => this.tellMoment('started');
    recorder.onpause = () => this.tellMoment('paused');
    recorder.onresume = () => this.tellMoment('resumed');
    recorder.onstop = () => this.tellMoment('ended');
    recorder.onerror = ({ error }) => void tell({ kind: 'trouble', text: String(error) });
    recorder.ondataavailable = ({ data }) => {
      const at = Math.round(this.now());
      this.inTurn(async () => void (await tell({ kind: 'piece', at, data: await inBase64(data) })));
    };
  }

  private tellMoment(kind: 'started' | 'paused' | 'resumed' | 'ended'): void {
    const at = Math.round(this.now());
    this.inTurn(async () => void (await tell({ kind, at })));
  }

  /** What is told keeps its order. */
  private inTurn(telling: () => Promise<void>): void {
    this.pieces = this.pieces.then(telling, telling);
  }
}
