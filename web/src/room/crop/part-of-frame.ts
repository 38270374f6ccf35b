import { type Crop, pixelsOf } from './crop';

/**
 * A part of a frame, as a frame of its own that holds nothing else. `timestamp` is in microseconds.
 *
 * Its pixels are copied. A frame that only shows a part of another (`visibleRect`) keeps the other's capture time, by which Chromium
 * takes a frame that is sent again for one that it has sent, and drops it.
 */
export async function partOf(frame: VideoFrame, crop: Crop, timestamp: number): Promise<VideoFrame> {
  const { format, visibleRect, colorSpace } = frame;
  if (!visibleRect) throw new Error('the frame was closed');
  const rect = pixelsOf(crop, visibleRect);
  // In the graphics card's own format nothing can be copied.
  if (!format)
    return new VideoFrame(frame, {
      visibleRect: rect,
      displayWidth: rect.width,
      displayHeight: rect.height,
      timestamp,
    });
  const pixels = new Uint8Array(frame.allocationSize({ rect }));
  const layout = await frame.copyTo(pixels, { rect });
  return new VideoFrame(pixels, {
    format,
    codedWidth: rect.width,
    codedHeight: rect.height,
    layout,
    colorSpace,
    timestamp,
  });
}
