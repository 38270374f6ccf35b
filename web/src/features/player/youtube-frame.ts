import type { Heard } from './youtube-steps';

/** What of YouTube's messages is read. All of it comes from another site: nothing is taken for granted. */
type Told = { event?: unknown; info?: unknown };

const knockEveryMs = 250;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const numberOr = (value: unknown, before: number) =>
  typeof value === 'number' && Number.isFinite(value) ? value : before;

function parsed(data: unknown): Told | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const told: unknown = JSON.parse(data);
    return isObject(told) ? told : undefined;
  } catch {
    return undefined;
  }
}

function titleIn(info: Record<string, unknown>, before: string): string {
  const about = info.videoData;
  return isObject(about) && typeof about.title === 'string' ? about.title : before;
}

/**
 * YouTube's player in a frame, by the messages that its own script would send: no script of theirs runs in this page.
 *
 * 1. 'listening' is said until the frame answers; before that it hears nothing.
 * 2. From then on it tells where it is several times a second (`infoDelivery`), and does what it is told (`command`).
 * 3. Only messages of this frame and of YouTube's origin are read.
 */
export class YoutubeFrame {
  private heard: Heard | undefined;
  private readonly knocking: ReturnType<typeof setInterval>;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly origin: string,
    private readonly events: { told: (heard: Heard) => void; failed: () => void },
  ) {
    addEventListener('message', this.receive);
    this.knocking = setInterval(() => this.say({ event: 'listening' }), knockEveryMs);
  }

  command(func: 'playVideo' | 'pauseVideo' | 'mute' | 'unMute' | 'seekTo' | 'setVolume', ...args: unknown[]) {
    this.say({ event: 'command', func, args });
  }

  close(): void {
    removeEventListener('message', this.receive);
    clearInterval(this.knocking);
  }

  private say(message: Record<string, unknown>): void {
    const signed = JSON.stringify({ ...message, id: 'rostrum', channel: 'widget' });
    try {
      this.frame.contentWindow?.postMessage(signed, this.origin);
    } catch {
      // Nobody of that origin is there.
    }
  }

  private readonly receive = ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== this.origin || source !== this.frame.contentWindow) return;
    const told = parsed(data);
    if (!told) return;
    clearInterval(this.knocking);
    if (told.event === 'onError') this.events.failed();
    if (!isObject(told.info)) return;
    const before = this.heard ?? { state: -1, seconds: 0, durationSeconds: 0, title: '' };
    this.heard = {
      state: numberOr(told.info.playerState, before.state),
      seconds: numberOr(told.info.currentTime, before.seconds),
      durationSeconds: numberOr(told.info.duration, before.durationSeconds),
      title: titleIn(told.info, before.title),
    };
    this.events.told(this.heard);
  };
}
