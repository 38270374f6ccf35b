import { describe, expect, it } from 'vitest';
import { cutsOf, editOf, goesOnAt, movedFrom, movedTo, newLength, tidied, timeOf, timeText } from './cuts';

const lasts = 10_000;

describe('cuts', () => {
  it('are what lies before the start, in the middle and after the end', () => {
    const cuts = [
      { from_ms: 0, to_ms: 1000 },
      { from_ms: 4000, to_ms: 5000 },
      { from_ms: 9000, to_ms: lasts },
    ];
    const edit = editOf(cuts, lasts);
    expect(edit).toEqual({ start: 1000, end: 9000, cuts: [cuts[1]] });
    expect(cutsOf(edit, lasts)).toEqual(cuts);
    expect(newLength(edit)).toBe(7000);
  });

  it('are taken along as a whole by an end that is typed beyond the other', () => {
    const cut = { from_ms: 1000, to_ms: 2000 };
    expect(movedFrom(cut, 1500, lasts)).toEqual({ from_ms: 1500, to_ms: 2000 });
    expect(movedFrom(cut, 3000, lasts)).toEqual({ from_ms: 3000, to_ms: 4000 });
    expect(movedFrom(cut, 9500, lasts)).toEqual({ from_ms: 9500, to_ms: lasts });
    expect(movedTo(cut, 1500)).toEqual({ from_ms: 1000, to_ms: 1500 });
    expect(movedTo(cut, 800)).toEqual({ from_ms: 0, to_ms: 800 });
  });

  it('are one when they touch, and move the start or the end when they reach it', () => {
    const cuts = [
      { from_ms: 8000, to_ms: 9500 },
      { from_ms: 3000, to_ms: 5000 },
      { from_ms: 4000, to_ms: 6000 },
      { from_ms: 500, to_ms: 2000 },
    ];
    expect(tidied({ start: 1000, end: 9000, cuts })).toEqual({
      start: 2000,
      end: 8000,
      cuts: [{ from_ms: 3000, to_ms: 6000 }],
    });
  });

  it('are jumped over', () => {
    const edit = { start: 1000, end: 9000, cuts: [{ from_ms: 4000, to_ms: 5000 }] };
    expect([0, 2000, 4000, 4999, 5000, 9000].map((at) => goesOnAt(edit, at))).toEqual([
      1000,
      2000,
      5000,
      5000,
      5000,
      null,
    ]);
  });
});

describe('times', () => {
  it.each([
    ['64.5', 64_500],
    ['1:04', 64_000],
    ['1:04,5', 64_500],
    ['1:02:30', 3_750_000],
    ['', undefined],
    ['1:', undefined],
    ['soon', undefined],
    ['-1', undefined],
  ])('%s', (typed, ms) => expect(timeOf(typed)).toBe(ms));

  it('are read back as they are shown', () => {
    for (const ms of [0, 900, 64_500, 599_900, 3_750_000]) expect(timeOf(timeText(ms))).toBe(ms);
  });
});
