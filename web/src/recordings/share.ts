import { frameCode } from '~/pages/event/embed/codes';

export const recordingAddress = (key: string) => `${window.location.origin}/recording/${key}`;

export const places = ['LinkedIn', 'X', 'Facebook'] as const;

export type Place = (typeof places)[number];

/** Where that place lets people write about an address. Nothing of theirs runs on our pages. */
export function shareAddress(place: Place, url: string, title: string): string {
  const of = (base: string, values: Record<string, string>) => `${base}?${new URLSearchParams(values)}`;
  switch (place) {
    case 'LinkedIn':
      return of('https://www.linkedin.com/sharing/share-offsite/', { url });
    case 'X':
      return of('https://x.com/intent/post', { text: title, url });
    case 'Facebook':
      return of('https://www.facebook.com/sharer/sharer.php', { u: url });
  }
}

const frameHeight = 480;

/** HTML to be pasted into a page of another site. */
export const recordingCode = (key: string, title: string) =>
  frameCode(`${window.location.origin}/embed/recording/${key}`, title, frameHeight);
