/** Something that a `video` element can show. */
export type Picture = { attach(element: HTMLVideoElement): void; detach(element: HTMLVideoElement): void };

const own = new WeakMap<MediaStreamTrack, Picture>();

/** One's own camera or screen, straight from the device; the same object for the same track. */
export function ownPicture(track: MediaStreamTrack): Picture {
  const known = own.get(track);
  if (known) return known;
  const stream = new MediaStream([track]);
  const picture: Picture = {
    attach(element) {
      element.srcObject = stream;
    },
    detach(element) {
      element.srcObject = null;
    },
  };
  own.set(track, picture);
  return picture;
}
