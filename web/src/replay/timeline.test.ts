import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RoomParts } from '~/generated/room';
import { RoomStore } from '~/room/store';
import { type Stretch, Timeline } from './timeline';

/** Each minute's view and frames count in the session's number. */
function minute(number: number): Stretch {
  const from_ms = number * 60_000;
  const parts = { session: { number: number * 10 } } as unknown as RoomParts; // only what is looked at
  const frames = [1, 2].map((step) => ({
    media_ms: from_ms + step * 20_000,
    since: number * 10 + step - 1,
    seq: number * 10 + step,
    at: step,
    set: { session: { number: number * 10 + step } },
    merge: {},
    add: {},
  }));
  return { from_ms, seq: number * 10, at: 0, parts, frames };
}

function opened(durationMs = 180_000) {
  const store = new RoomStore();
  const asked: number[] = [];
  const timeline = new Timeline(
    store,
    async (number) => {
      asked.push(number);
      return minute(number);
    },
    durationMs,
  );
  return { store, asked, timeline, number: () => store.shown()?.room.parts.session.number };
}

afterEach(() => void vi.useRealTimers());

describe('a replay', () => {
  it('shows what was at any place, forwards and back', async () => {
    const { timeline, number } = opened();
    timeline.show(0);
    await Promise.resolve();
    await Promise.resolve();
    expect(number()).toBe(0);

    timeline.show(41_000);
    expect(number()).toBe(2);

    timeline.show(25_000);
    expect(number()).toBe(1);
  });

  it('jumps into another minute by that minute alone', async () => {
    const { timeline, number, asked } = opened();
    timeline.show(121_000);
    expect(timeline.isAt(121_000)).toBe(false);
    await Promise.resolve();
    await Promise.resolve();
    expect([timeline.isAt(121_000), timeline.isAt(1_000)]).toEqual([true, false]);

    expect(number()).toBe(20);
    expect(asked).toEqual([2]);
  });

  it('fetches the next minute ahead of its time, once', async () => {
    const { timeline, asked } = opened();
    for (const at of [44_000, 46_000, 50_000]) timeline.show(at);
    await Promise.resolve();

    expect(asked).toEqual([0, 1]);
  });

  it('ends where the recording ends', async () => {
    const { timeline, number } = opened(60_000);
    timeline.show(60_000);
    await Promise.resolve();
    await Promise.resolve();

    expect(number()).toBe(2);
  });

  it('shows the place that is wanted when its minute comes, not the one that was asked for first', async () => {
    const { timeline, number } = opened();
    timeline.show(130_000);
    timeline.show(10_000);
    await Promise.resolve();
    await Promise.resolve();

    expect(number()).toBe(0);
  });

  it('asks again for a minute that could not be had, though not at once', async () => {
    vi.useFakeTimers();
    const store = new RoomStore();
    let tries = 0;
    const timeline = new Timeline(
      store,
      async (number) => {
        tries += 1;
        if (tries === 1) throw new Error('away');
        return minute(number);
      },
      60_000,
    );
    for (const at of [0, 100, 200]) {
      timeline.show(at);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(tries).toBe(1);

    await vi.advanceTimersByTimeAsync(2_000);

    expect(tries).toBe(2);
    expect(store.shown()?.room.parts.session.number).toBe(0);
  });
});
