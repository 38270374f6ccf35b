import type { RefObject } from 'react';

type FilmOfPhones = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** A phone may know it of films alone, and then without what lies over them. */
export function fullscreenWay(frame: RefObject<HTMLElement | null>, video: RefObject<FilmOfPhones | null>) {
  if (document.fullscreenEnabled)
    return () =>
      void (document.fullscreenElement ? document.exitFullscreen() : frame.current?.requestFullscreen());
  if ('webkitEnterFullscreen' in HTMLVideoElement.prototype)
    return () => video.current?.webkitEnterFullscreen?.();
  return undefined;
}
