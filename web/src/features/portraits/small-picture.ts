const EDGE = 400;

/** The middle of a picture, square and small, without what a camera writes beside it. Throws when this browser cannot read it. */
export async function smallPicture(file: Blob): Promise<Blob> {
  const whole = await createImageBitmap(file);
  const edge = Math.min(whole.width, whole.height);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: EDGE, height: EDGE });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser does not draw');
  context.imageSmoothingQuality = 'high';
  const [left, top] = [(whole.width - edge) / 2, (whole.height - edge) / 2];
  context.drawImage(whole, left, top, edge, edge, 0, 0, EDGE, EDGE);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (made) => (made ? resolve(made) : reject(new Error('nothing was written'))),
      'image/jpeg',
      0.9,
    ),
  );
}
