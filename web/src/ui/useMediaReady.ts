import { type RefObject, useEffect, useEffectEvent } from 'react';

type News = {
  /** Its length is known. */
  onMetadata?: (media: HTMLMediaElement) => void;
  /** It cannot be fetched. */
  onLost?: (() => void) | undefined;
};

/**
 * Tells once what a film's element knows, also when it was quicker than the page. React makes elements before it mounts them, and of
 * what a media element says in between its handlers (`onLoadedMetadata`, `onError`) hear nothing.
 */
export function useMediaReady(element: RefObject<HTMLMediaElement | null>, { onMetadata, onLost }: News) {
  const knows = useEffectEvent((media: HTMLMediaElement) => onMetadata?.(media));
  const isLost = useEffectEvent(() => onLost?.());
  useEffect(() => {
    const media = element.current;
    if (!media) return;
    const hearMetadata = () => knows(media);
    const hearError = () => isLost();
    if (media.error) hearError();
    else if (media.readyState >= HTMLMediaElement.HAVE_METADATA) hearMetadata();
    media.addEventListener('loadedmetadata', hearMetadata);
    media.addEventListener('error', hearError);
    return () => {
      media.removeEventListener('loadedmetadata', hearMetadata);
      media.removeEventListener('error', hearError);
    };
  }, [element]);
}
