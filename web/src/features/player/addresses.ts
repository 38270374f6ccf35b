import type { Clip } from '~/generated/room';

type Keyed = Pick<Clip, 'key'>;

/** Where a clip of the library lies; who may see it was told the key. */
export const mediaAddress = ({ key }: Keyed) => `/shown/${key}/media.mp4`;
export const posterAddress = ({ key }: Keyed) => `/shown/${key}/poster.jpg`;

/** For people: the page at YouTube. */
export const watchAddress = ({ key }: Keyed) => `https://www.youtube.com/watch?v=${key}`;

/** Without controls of its own: everybody follows the stage. */
export function frameAddress({ key }: Keyed, youtubeOrigin: string, ownOrigin: string): string {
  const query = new URLSearchParams({
    enablejsapi: '1',
    origin: ownOrigin,
    controls: '0',
    disablekb: '1',
    fs: '0',
    playsinline: '1',
    rel: '0',
  });
  return `${youtubeOrigin}/embed/${key}?${query}`;
}
