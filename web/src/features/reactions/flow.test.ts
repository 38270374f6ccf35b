import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SignalSum } from '~/generated/room';
import type { Reaction } from '~/room/reactions';
import { ReactionFlow } from './flow';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A room in which what is sent is kept, and counts come from the test. */
function room() {
  const sent: Reaction[] = [];
  let hear: (sums: SignalSum[]) => void = () => undefined;
  const flow = new ReactionFlow({
    connection: { signal: (signal) => signal.kind === 'react' && sent.push(signal.reaction) },
    onSummed: (listener) => {
      hear = listener;
      return () => undefined;
    },
  });
  const shown: [Reaction, number][] = [];
  flow.listen((reaction, count) => shown.push([reaction, count]));
  const counted = (reaction: Reaction, count: number) =>
    hear([{ signal: { kind: 'react', reaction }, count }]);
  return { flow, sent, shown, counted };
}

test('one’s own is shown at once, and not again when it is counted', () => {
  const { flow, shown, counted } = room();

  flow.react('clap');
  expect(shown).toEqual([['clap', 1]]);
  counted('clap', 1);

  expect(shown).toEqual([['clap', 1]]);
});

test('those of others in the same count are shown', () => {
  const { flow, shown, counted } = room();

  flow.react('clap');
  counted('clap', 4);
  counted('clap', 2);

  expect(shown).toEqual([
    ['clap', 1],
    ['clap', 3],
    ['clap', 2],
  ]);
});

test('one’s own is taken off its own kind only', () => {
  const { flow, shown, counted } = room();

  flow.react('clap');
  counted('heart', 1);

  expect(shown).toEqual([
    ['clap', 1],
    ['heart', 1],
  ]);
});

test('one that was lost on the way is not taken off for ever', () => {
  const { flow, shown, counted } = room();

  flow.react('clap');
  vi.advanceTimersByTime(5_000);
  counted('clap', 1);

  expect(shown).toEqual([
    ['clap', 1],
    ['clap', 1],
  ]);
});

test('what comes faster than the server takes it is neither sent nor shown', () => {
  const { flow, sent, shown } = room();

  flow.react('clap');
  vi.advanceTimersByTime(300);
  flow.react('heart');
  vi.advanceTimersByTime(300);
  flow.react('wow');

  expect(sent).toEqual(['clap', 'wow']);
  expect(shown.map(([reaction]) => reaction)).toEqual(['clap', 'wow']);
});
