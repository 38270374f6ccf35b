const AWAY_MS = 3_000;
const LONGEST_MS = 10_000;

/**
 * How long to wait before coming back. Attendees spread over three seconds, so that a hall does not return as one;
 * the stage comes at once. From the second try on the wait doubles.
 */
export function returnDelayMs(failures: number, isOfStage: boolean, random: () => number): number {
  if (failures === 0) return isOfStage ? 0 : random() * AWAY_MS;
  const longest = Math.min(LONGEST_MS, 500 * 2 ** failures);
  return longest * (0.5 + random() / 2);
}
