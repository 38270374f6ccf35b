import { useEffect } from 'react';
import type { Look } from '~/api/wire';

const own = 'link[rel="icon"]';

/** The organizer's icon in the browser's tab, as long as their page is open. */
export function useTabIcon(look: Look | undefined) {
  const url = look?.icon?.url;
  useEffect(() => {
    if (!url) return;
    const ours = document.head.querySelector(own);
    const theirs = Object.assign(document.createElement('link'), {
      rel: 'icon',
      type: 'image/png',
      href: url,
    });
    ours?.remove();
    document.head.append(theirs);
    return () => {
      theirs.remove();
      if (ours) document.head.append(ours);
    };
  }, [url]);
}
