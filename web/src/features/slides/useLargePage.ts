import { useEffect, useState } from 'react';
import type { Document } from '~/generated/room';
import { useValue } from '~/room/context';
import { useIsOnlySeen } from '~/room/only-seen';
import { ownView } from '~/room/own-view';
import { largePage } from './large-page';
import { pagePicture } from './pages';

/** So much larger than its picture the page must be drawn to look soft. */
const softFrom = 1.1;

/** The picture of the page twice as large, where it is drawn so large that the usual one looks soft, once it is there. The next page's
 * is fetched after it. `drawnWidth` in points of the screen, `pictureWidth` of the usual picture. */
export function useLargePage(
  document: Pick<Document, 'key' | 'page' | 'pages'> | undefined,
  drawnWidth: number,
  pictureWidth: number,
): string | undefined {
  const { savesData } = useValue(ownView);
  const isOnlySeen = useIsOnlySeen();
  const [found, setFound] = useState<string>();
  const { key, page, pages } = document ?? { key: '', page: 0, pages: 0 };
  const isSoft = pictureWidth > 0 && drawnWidth > softFrom * pictureWidth;
  const isWanted = key !== '' && isSoft && !savesData && !isOnlySeen;
  useEffect(() => {
    if (!isWanted) return;
    let isShown = true;
    const still = () => isShown;
    const fetchBoth = async () => {
      const address = await largePage({ key }, page, still);
      if (!isShown) return;
      setFound(address);
      if (address && page < pages) await largePage({ key }, page + 1, still);
    };
    void fetchBoth();
    return () => {
      isShown = false;
    };
  }, [isWanted, key, page, pages]);
  return isWanted && found === pagePicture({ key }, page, 'large') ? found : undefined;
}
