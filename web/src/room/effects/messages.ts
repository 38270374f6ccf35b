/** What is put behind the person: their own room in a blur, or a picture. `radius` is in the segmenter's pixels. */
export type Backdrop = { kind: 'blur'; radius: number } | { kind: 'picture'; picture: ImageBitmap };

/** The camera's frames and the way of the painted ones, where the browser has streams of frames. */
export type Streams = { readable: ReadableStream<VideoFrame>; writable: WritableStream<VideoFrame> };

export type ToPainter =
  | { kind: 'start'; backdrop: Backdrop; streams?: Streams }
  | { kind: 'show'; backdrop: Backdrop }
  /** Asked for by `next`. */
  | { kind: 'frame'; frame: ImageBitmap };

export type FromPainter =
  /** The first frame is painted. */
  | { kind: 'ready' }
  | { kind: 'too_slow' }
  | { kind: 'failed'; why: string }
  | { kind: 'pace'; milliseconds: number }
  | { kind: 'next' }
  | { kind: 'painted'; frame: ImageBitmap };
