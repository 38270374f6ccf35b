/** Where an address leads, as people read it; empty while it is none yet. */
export function hostOf(address: string): string {
  try {
    return new URL(address).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** What people type without it is meant with it. */
export const withScheme = (address: string) =>
  address && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;
