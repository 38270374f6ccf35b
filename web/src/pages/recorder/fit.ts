import { tell } from './recorder';

export const size = { width: 1280, height: 720 };

const lookMs = 50;
const asksEvery = 6;
const longestMs = 3_000;

const isPictures = ({ width, height }: { width?: number; height?: number }) =>
  width === size.width && height === size.height;

/**
 * Makes the page as large as the picture: a notice of the browser's takes a part of its window once the page is captured. Resolves when
 * `track` gives such frames, too: a film keeps the size of its first.
 */
export async function fitPage(track: MediaStreamTrack): Promise<void> {
  const until = performance.now() + longestMs;
  for (let look = 1; performance.now() < until; look += 1) {
    const page = { width: innerWidth, height: innerHeight };
    if (isPictures(page) && isPictures(track.getSettings())) return;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
    if (look % asksEvery === 0 && !isPictures(page)) await tell({ kind: 'fit', ...page });
  }
  // A film with bars beside it is better than none.
  console.warn(`the page is ${innerWidth} × ${innerHeight}`);
}
