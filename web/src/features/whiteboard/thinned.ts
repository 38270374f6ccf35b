type Point = readonly [number, number];

/** Which points of a line to keep, so that at most `most` are left: those that the line would miss most (Douglas and Peucker, with the
 * tolerance doubled until it is enough). */
export function thinned(points: readonly Point[], most: number): number[] {
  const all = points.map((_, at) => at);
  if (points.length <= most) return all;
  for (let tolerance = 0.25; ; tolerance *= 2) {
    const kept = keptWithin(points, tolerance);
    if (kept.length <= most) return kept;
  }
}

function keptWithin(points: readonly Point[], tolerance: number): number[] {
  const kept = new Set([0, points.length - 1]);
  const spans: Point[] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let farthest = from;
    let distance = tolerance;
    for (let at = from + 1; at < to; at += 1) {
      const away = distanceTo(points[at], points[from], points[to]);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest === from) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return [...kept].sort((one, other) => one - other);
}

const origin: Point = [0, 0];

/** Of a point to the stretch between two others. */
function distanceTo([x, y] = origin, [ax, ay] = origin, [bx, by] = origin): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}
