import type { Frame, RoomParts } from '~/generated/room';
import { ownOfAnybody } from '~/room/attendees-view';
import type { RoomStore } from '~/room/store';

/** A frame of the room's log and its place in the recording. */
export type ReplayFrame = Pick<Frame, 'since' | 'seq' | 'at' | 'set' | 'merge' | 'add'> & {
  media_ms: number;
};

/** A minute of a replay: the whole view at its beginning, and the frames after it. */
export type Stretch = {
  from_ms: number;
  seq: number;
  at: number;
  parts: RoomParts;
  frames: ReplayFrame[];
};

export const stretchMs = 60_000;
const aheadMs = 15_000;
const againMs = 2_000;

/** Feeds a room's store with what is at any place of a recording. Whoever jumps waits for one minute's file, and for nothing else. */
export class Timeline {
  private readonly asked = new Set<number>();
  private readonly loaded = new Map<number, Stretch>();
  private current: { number: number; view: string; applied: number } | undefined;
  private views = 0;
  private wantedMs = 0;

  constructor(
    private readonly store: RoomStore,
    private readonly fetchStretch: (number: number) => Promise<Stretch>,
    private readonly durationMs: number,
  ) {}

  /** The store shows what was then: at once when that minute is here, else as soon as it is. */
  show(mediaMs: number): void {
    this.wantedMs = mediaMs;
    const number = this.numberAt(mediaMs);
    const stretch = this.loaded.get(number);
    if (stretch) this.apply(number, stretch);
    else void this.fetch(number);
    if (this.numberAt(mediaMs + aheadMs) !== number) void this.fetch(this.numberAt(mediaMs + aheadMs));
  }

  /** Whether the store shows what was in that minute. */
  isAt(mediaMs: number): boolean {
    return this.current?.number === this.numberAt(mediaMs);
  }

  private numberAt(mediaMs: number): number {
    const last = Math.max(0, Math.ceil(this.durationMs / stretchMs) - 1);
    return Math.min(last, Math.floor(Math.max(0, mediaMs) / stretchMs));
  }

  /** Asked for once; one that could not be had is asked for again after a while, if it is still wanted then. */
  private async fetch(number: number): Promise<void> {
    if (this.asked.has(number)) return;
    this.asked.add(number);
    try {
      this.loaded.set(number, await this.fetchStretch(number));
    } catch (problem) {
      console.warn('a part of the replay is not there yet', problem);
      await new Promise((resolve) => setTimeout(resolve, againMs));
      this.asked.delete(number);
    }
    if (this.numberAt(this.wantedMs) === number) this.show(this.wantedMs);
  }

  private apply(number: number, stretch: Stretch): void {
    const isBehind = this.frameAt(stretch, this.wantedMs) < (this.current?.applied ?? 0);
    if (this.current?.number !== number || isBehind) this.open(number, stretch);
    const { current } = this;
    if (!current) return;
    const target = this.frameAt(stretch, this.wantedMs);
    for (; current.applied < target; current.applied += 1) {
      const frame = stretch.frames[current.applied];
      if (frame) this.store.advance({ t: 'frame', view: current.view, channel: 'room', ...frame });
    }
  }

  /** How many frames of it have happened by then. */
  private frameAt(stretch: Stretch, mediaMs: number): number {
    const next = stretch.frames.findIndex((frame) => frame.media_ms > mediaMs);
    return next < 0 ? stretch.frames.length : next;
  }

  private open(number: number, { seq, at, parts }: Stretch): void {
    this.views += 1;
    const view = `replay.${this.views}`;
    this.current = { number, view, applied: 0 };
    const both = { t: 'view', view, audience: 'replay', seq, at } as const;
    this.store.open({ ...both, channel: 'room', parts });
    this.store.open({ ...both, channel: 'own', parts: ownOfAnybody });
  }
}
