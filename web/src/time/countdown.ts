const secondMs = 1000;

/** Time left until an instant in whole seconds, never below zero. */
export function secondsUntil(at: Date, now: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - now.getTime()) / secondMs));
}

const two = (value: number) => String(value).padStart(2, '0');

/** `00:42:18`; whole days are the caller's to tell, as they need words. */
export function clockOf(seconds: number): { days: number; clock: string } {
  const days = Math.floor(seconds / 86_400);
  const rest = seconds % 86_400;
  return {
    days,
    clock: `${two(Math.floor(rest / 3600))}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`,
  };
}
