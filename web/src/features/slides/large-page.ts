import { askForLargePage } from '~/api/files';
import type { Document } from '~/generated/room';
import { pagePicture } from './pages';

/** Somebody who turns past a page does not want it large. */
const settledMs = 200;
/** Of a crowd whose pages turn in the same moment, one asks: by then the others find it made. */
const mostScatterMs = 700;
const triesAfterMs = [400, 500, 700, 1000, 1600, 2500, 4000];

export type Means = {
  /** Whether the picture could be fetched, and is ready to be drawn. */
  isThere: (address: string) => Promise<boolean>;
  ask: (key: string, page: number) => Promise<{ state: 'made' | 'coming' | 'never' }>;
  pause: (ms: number) => Promise<void>;
  random: () => number;
};

const means: Means = {
  isThere: async (address) => {
    const picture = new Image();
    picture.src = address;
    try {
      await picture.decode();
      return true;
    } catch {
      return false;
    }
  },
  ask: askForLargePage,
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
};

/**
 * Where the page lies twice as large, once it can be drawn; nothing when it stays as it is. The front is asked first and asks nobody; the
 * server is only told of a page that is not there. Whatever goes wrong, the usual picture is shown meanwhile and for ever.
 */
export async function largePage(
  document: Pick<Document, 'key'>,
  page: number,
  isWanted: () => boolean,
  { isThere, ask, pause, random }: Means = means,
): Promise<string | undefined> {
  const address = pagePicture(document, page, 'large');
  await pause(settledMs);
  if (!isWanted()) return undefined;
  if (await isThere(address)) return address;
  await pause(random() * mostScatterMs);
  if (!isWanted()) return undefined;
  if (await isThere(address)) return address;
  try {
    const { state } = await ask(document.key, page);
    if (state === 'never') return undefined;
  } catch {
    return undefined; // too many have asked, or the line is cut: the next page is another try
  }
  for (const ms of triesAfterMs) {
    await pause(ms);
    if (!isWanted()) return undefined;
    if (await isThere(address)) return address;
  }
  return undefined;
}
