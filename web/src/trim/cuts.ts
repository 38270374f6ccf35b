import type { Cut } from '~/api/wire';

export type { Cut };

/** What stays lies between `start` and `end`, without `cuts` in the middle: in their order, apart from one another. */
export type Edit = { start: number; end: number; cuts: Cut[] };

/** The server keeps no less than this. */
export const leastMs = 500;

export const wholeOf = (lasts: number): Edit => ({ start: 0, end: lasts, cuts: [] });

/** As it was asked for. */
export function editOf(cuts: readonly Cut[], lasts: number): Edit {
  const edit = wholeOf(lasts);
  for (const cut of cuts) {
    if (cut.from_ms <= 0) edit.start = Math.min(lasts, cut.to_ms);
    else if (cut.to_ms >= lasts) edit.end = cut.from_ms;
    else edit.cuts.push(cut);
  }
  return edit;
}

/** What is left out, from start to end. */
export function cutsOf({ start, end, cuts }: Edit, lasts: number): Cut[] {
  return [
    ...(start > 0 ? [{ from_ms: 0, to_ms: start }] : []),
    ...cuts,
    ...(end < lasts ? [{ from_ms: end, to_ms: lasts }] : []),
  ];
}

/** With another beginning; one beyond its end takes the end along. */
export const movedFrom = (cut: Cut, from_ms: number, lasts: number): Cut =>
  from_ms < cut.to_ms
    ? { ...cut, from_ms }
    : { from_ms, to_ms: Math.min(lasts, from_ms + cut.to_ms - cut.from_ms) };

/** With another end; one before its beginning takes the beginning along. */
export const movedTo = (cut: Cut, to_ms: number): Cut =>
  to_ms > cut.from_ms
    ? { ...cut, to_ms }
    : { from_ms: Math.max(0, to_ms - (cut.to_ms - cut.from_ms)), to_ms };

const kept = (cuts: readonly Cut[]) => cuts.reduce((sum, cut) => sum + cut.to_ms - cut.from_ms, 0);

export const newLength = ({ start, end, cuts }: Edit) => end - start - kept(cuts);

/** Cuts in order: those that touch are one, and what lies outside is gone. */
export function tidied({ start, end, cuts }: Edit): Edit {
  const found: Cut[] = [];
  for (const cut of [...cuts].sort((one, other) => one.from_ms - other.from_ms)) {
    const [from_ms, to_ms] = [Math.max(start, cut.from_ms), Math.min(end, cut.to_ms)];
    const last = found.at(-1);
    if (to_ms <= from_ms) continue;
    if (last && from_ms <= last.to_ms) last.to_ms = Math.max(last.to_ms, to_ms);
    else found.push({ from_ms, to_ms });
  }
  const first = found[0];
  if (first && first.from_ms <= start) return tidied({ start: first.to_ms, end, cuts: found.slice(1) });
  const final = found.at(-1);
  if (final && final.to_ms >= end) return { start, end: final.from_ms, cuts: found.slice(0, -1) };
  return { start, end, cuts: found };
}

/** Where it goes on when `at` is cut; null at its end. */
export function goesOnAt({ start, end, cuts }: Edit, at: number): number | null {
  if (at >= end) return null;
  if (at < start) return start;
  return cuts.find((cut) => at >= cut.from_ms && at < cut.to_ms)?.to_ms ?? at;
}

/** `1:04.5`, `1:02:30.0`. */
export function timeText(ms: number): string {
  const tenths = Math.max(0, Math.round(ms / 100));
  const [hours, minutes] = [Math.floor(tenths / 36_000), Math.floor(tenths / 600) % 60];
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** What people type: `64.5`, `1:04`, `1:04,5`, `1:02:30`. */
export function timeOf(typed: string): number | undefined {
  const parts = typed.trim().replace(',', '.').split(':');
  if (parts.length > 3 || !parts.every((part, place) => isPart(part, place === parts.length - 1)))
    return undefined;
  return Math.round(parts.reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
}

const isPart = (part: string, isLast: boolean) => (isLast ? /^\d+(\.\d+)?$/ : /^\d+$/).test(part);
