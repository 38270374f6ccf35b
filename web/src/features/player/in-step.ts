import type { Clip } from '~/generated/room';
import type { ServerClock } from '~/room/clock';
import { correction, hasEnded, secondsAt } from './correction';

const tickMs = 250;
/** What a seek of a browser on a slow line may take: no more is made up for. */
const mostLeadSeconds = 4;
const atItsEnd = 0.5;

/**
 * Holds an element of this page to what everybody sees.
 *
 * 1. Four times a second, and at every change, it is compared with where the clip should be, unless it is fetching just now.
 * 2. A seek takes time, in which the others go on: the next one aims as far ahead as the last one took.
 * 3. Where the browser refuses sound that nobody asked for, it plays without, and says so (`onSilenced`).
 */
export class InStep {
  private clip: Clip | undefined;
  private soughtAt: number | undefined;
  private leadSeconds = 0;
  private isRefused = false;
  private readonly timer: ReturnType<typeof setInterval>;

  constructor(
    private readonly element: HTMLMediaElement,
    private readonly clock: Pick<ServerClock, 'now'>,
    private readonly onSilenced: () => void,
  ) {
    this.timer = setInterval(this.compare, tickMs);
    element.addEventListener('canplay', this.arrived);
  }

  follow(clip: Clip): void {
    this.clip = clip;
    this.compare();
  }

  close(): void {
    clearInterval(this.timer);
    this.element.removeEventListener('canplay', this.arrived);
    this.element.pause();
  }

  private readonly arrived = () => {
    if (this.soughtAt !== undefined && this.clip?.playing) {
      const took = (this.clock.now() - this.soughtAt) / 1000;
      this.leadSeconds = Math.min(mostLeadSeconds, Math.max(0, took));
    }
    this.soughtAt = undefined;
    this.compare();
  };

  private readonly compare = () => {
    const { element, clip } = this;
    const canPlay = element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    if (!clip || !canPlay || element.seeking) return;
    const now = this.clock.now();
    // What it holds may be a little shorter than was said: asked to play there, it would begin anew.
    if (element.ended && clip.playing && secondsAt(now, clip) > element.duration - atItsEnd) return;
    const shouldPlay = clip.playing && !hasEnded(now, clip);
    const next = correction(now, clip, element.currentTime, element.playbackRate);
    if (next.do === 'run') element.playbackRate = next.rate;
    if (next.do === 'seek') {
      element.playbackRate = 1;
      element.currentTime = shouldPlay ? next.to + this.leadSeconds : next.to;
      this.soughtAt = now;
    }
    if (shouldPlay && element.paused) void this.play();
    if (!shouldPlay) element.playbackRate = 1;
    if (!shouldPlay && !element.paused) element.pause();
  };

  private async play(): Promise<void> {
    if (this.isRefused) return;
    try {
      await this.element.play();
    } catch (problem) {
      if (!(problem instanceof DOMException) || problem.name !== 'NotAllowedError') return;
      // Refused without sound, too: nothing but a tap helps, and asking four times a second does not.
      this.isRefused = this.element.muted;
      this.element.muted = true;
      this.onSilenced();
      this.compare();
    }
  }

  /** After a tap, which browsers take for leave. */
  hear(): void {
    this.isRefused = false;
    this.compare();
  }
}
