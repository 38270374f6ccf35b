/** The picture that fills most of the stage. */
function largestPicture(): HTMLVideoElement | undefined {
  const area = ({ clientWidth, clientHeight }: HTMLVideoElement) => clientWidth * clientHeight;
  return [...document.querySelectorAll('main video')]
    .filter((video): video is HTMLVideoElement => video instanceof HTMLVideoElement && video.readyState > 0)
    .sort((one, other) => area(other) - area(one))[0];
}

/** The largest picture goes on in a window of its own that stays above other programs; once more brings it back. */
export async function toSmallWindow(): Promise<void> {
  if (document.pictureInPictureElement) return document.exitPictureInPicture();
  await largestPicture()
    ?.requestPictureInPicture()
    .catch(() => undefined); // the browser may have its reasons: the picture stays where it is
}
