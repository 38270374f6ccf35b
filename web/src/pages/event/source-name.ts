/** `newsletter · spring`; empty where nothing is known. */
export const sourceName = (name: string, campaign: string): string =>
  [name, campaign].filter(Boolean).join(' · ');

/** Of one person, by the parameters of their address and the page that led them here. */
export function sourceOfPerson(source: Record<string, string>): string {
  return sourceName(source.utm_source || hostOf(source.referrer ?? ''), source.utm_campaign ?? '');
}

function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([\w.-]+)/i.exec(address)?.[1] ?? '';
}
