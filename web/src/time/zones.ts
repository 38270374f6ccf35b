const staysMs = 60_000;
let asked = { at: Number.NEGATIVE_INFINITY, zone: '' };

/** The zone of this device, as it was within the last minute: to ask a browser takes as long as to draw a message. */
export function deviceZone(): string {
  const now = performance.now();
  if (now - asked.at > staysMs) asked = { at: now, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return asked.zone;
}

/** `America/Argentina/Buenos_Aires` → `Buenos Aires`. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** How far a zone's clock is ahead of UTC at an instant, in minutes. */
export function offsetMinutes(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** `UTC+5:30`, as people write it. */
export function offsetLabel(zone: string, at: Date): string {
  const total = offsetMinutes(zone, at);
  if (total === 0) return 'UTC';
  const hours = Math.floor(Math.abs(total) / 60);
  const minutes = Math.abs(total) % 60;
  return `UTC${total < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

/** Two zones that show the same time at that instant need not be told apart. */
export function showSameClock(one: string, other: string, at: Date): boolean {
  return one === other || offsetMinutes(one, at) === offsetMinutes(other, at);
}

/** The instant when a zone's wall clock shows `2026-11-24T18:00`; of a time that a clock change skips, the later reading. */
export function instantOf(localStart: string, zone: string): Date {
  const asUtc = Date.parse(`${localStart}Z`);
  if (Number.isNaN(asUtc)) return new Date(Number.NaN);
  // The offset found with the wall time taken as UTC may be the one before a change: look again at the result.
  const guess = asUtc - offsetMinutes(zone, new Date(asUtc)) * 60_000;
  return new Date(asUtc - offsetMinutes(zone, new Date(guess)) * 60_000);
}

/** In spring clocks leap over an hour: no clock in the zone ever shows it. */
export function isSkipped(localStart: string, zone: string): boolean {
  const at = instantOf(localStart, zone);
  return !Number.isNaN(at.getTime()) && localTimeOf(at, zone) !== localStart;
}

/** The calendar day so many days later, both as `2026-11-24`. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The wall clock of a zone at an instant, as `2026-11-24T18:00`. */
export function localTimeOf(at: Date, zone: string): string {
  return new Date(at.getTime() + offsetMinutes(zone, at) * 60_000).toISOString().slice(0, 16);
}

export type ZoneChoice = { zone: string; label: string; words: string };

/** All zones with what people may type to find them: city, country or region in the reader's language, offset. */
export function zoneChoices(
  locale: string,
  at: Date,
  nameOf: (zone: string) => string = cityOf,
): ZoneChoice[] {
  const zones = Intl.supportedValuesOf('timeZone');
  return (zones.includes('UTC') ? zones : ['UTC', ...zones]).map((zone) => {
    const named = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value;
    const label = zone === 'UTC' ? zone : `${nameOf(zone)} (${offsetLabel(zone, at)})`;
    return {
      zone,
      label,
      words: `${label} ${zone} ${zone.replaceAll('_', ' ')} ${named ?? ''}`.toLowerCase(),
    };
  });
}

/** The choice that a text names without doubt: a zone's id, label or city. */
export function zoneNamed(text: string, choices: readonly ZoneChoice[]): ZoneChoice | undefined {
  const wanted = text.trim().toLowerCase();
  const exact = choices.find(
    ({ zone, label }) => zone.toLowerCase() === wanted || label.toLowerCase() === wanted,
  );
  if (exact) return exact;
  const cities = choices.filter(
    ({ zone, label }) =>
      cityOf(zone).toLowerCase() === wanted || label.toLowerCase().startsWith(`${wanted} (`),
  );
  return cities.length === 1 ? cities[0] : undefined;
}

/** The choices that have every word that was typed; cities that begin with it come first. */
export function zonesFound(text: string, choices: readonly ZoneChoice[]): ZoneChoice[] {
  const typed = text.trim().toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean);
  const found = choices.filter((choice) => words.every((word) => choice.words.includes(word)));
  const begins = (choice: ZoneChoice) => Number(!choice.label.toLowerCase().startsWith(typed));
  return found.sort((one, other) => begins(one) - begins(other));
}
