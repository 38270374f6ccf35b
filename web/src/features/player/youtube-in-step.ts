import type { Clip } from '~/generated/room';
import type { ServerClock } from '~/room/clock';
import type { Volume } from './volume';
import { YoutubeFrame } from './youtube-frame';
import { type Heard, plays, type Step, youtubeStep } from './youtube-steps';

const compareMs = 500;
/** What was asked takes its time: asked again at once, it would begin anew. */
const askAgainMs = 2_500;
const answersWithinMs = 10_000;
const playsWithinMs = 5_000;

type Events = { told: (heard: Heard) => void; lost: () => void; silenced: () => void };

/**
 * Holds YouTube's frame to what everybody sees, within a second.
 *
 * 1. A frame that does not answer, or says that it cannot, is lost.
 * 2. Until somebody has tapped in this page, browsers may refuse sound: a video that does not begin then is played without.
 */
export class YoutubeInStep {
  private readonly frame: YoutubeFrame;
  private readonly timers: ReturnType<typeof setTimeout>[];
  private clip: Clip | undefined;
  private heard: Heard | undefined;
  private asked: { step: Step['do']; at: number } | undefined;
  private wantedSince: number | undefined;
  private volume: Volume = { level: 1, isMuted: false };
  private isSilenced = false;

  constructor(
    element: HTMLIFrameElement,
    origin: string,
    private readonly clock: Pick<ServerClock, 'now'>,
    private readonly events: Events,
  ) {
    this.frame = new YoutubeFrame(element, origin, { told: this.told, failed: events.lost });
    this.timers = [
      setInterval(() => this.compare(), compareMs),
      setTimeout(() => this.heard || events.lost(), answersWithinMs),
    ];
  }

  follow(clip: Clip): void {
    this.clip = clip;
    this.asked = undefined;
    this.compare();
  }

  sound(volume: Volume): void {
    this.volume = volume;
    if (!this.heard) return;
    this.frame.command('setVolume', Math.round(100 * volume.level));
    this.frame.command(volume.isMuted || this.isSilenced ? 'mute' : 'unMute');
  }

  /** After a tap, which browsers take for leave. */
  hear(): void {
    this.isSilenced = false;
    this.sound(this.volume);
  }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.frame.close();
  }

  private readonly told = (heard: Heard) => {
    const isFirst = !this.heard;
    this.heard = heard;
    if (isFirst) this.sound(this.volume);
    this.events.told(heard);
    this.compare();
  };

  private compare(): void {
    const { clip, heard } = this;
    if (!clip || !heard) return;
    const now = this.clock.now();
    const step = youtubeStep(now, clip, heard);
    this.wantedSince = step.do === 'play' ? (this.wantedSince ?? now) : undefined;
    if (step.do === 'leave' || (this.asked?.step === step.do && now - this.asked.at < askAgainMs)) return;
    this.asked = { step: step.do, at: now };
    if (step.do === 'pause') this.frame.command('pauseVideo');
    if (step.do === 'seek') this.frame.command('seekTo', step.to, true);
    if (step.do === 'play') this.play(now);
  }

  private play(now: number): void {
    const isRefused = now - (this.wantedSince ?? now) > playsWithinMs && this.heard?.state !== plays;
    if (isRefused && !this.isSilenced && !navigator.userActivation?.hasBeenActive) {
      this.isSilenced = true;
      this.sound(this.volume);
      this.events.silenced();
    }
    this.frame.command('playVideo');
  }
}
