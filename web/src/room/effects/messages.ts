/** What is put behind the person: their own room in a blur, or a picture. `radius` is in the segmenter's pixels. */
export type Backdrop = { kind: 'blur'; radius: number } | { kind: 'picture'; picture: ImageBitmap };

/** A source's frames and the way of those that are made of them, where the browser has streams of frames. */
export type Streams = { readable: ReadableStream<VideoFrame>; writable: WritableStream<VideoFrame> };

/** Asked for by `next`. */
export type FrameGiven = { kind: 'frame'; frame: ImageBitmap };

/** What every worker says that makes a track of another. */
export type FromMaker =
  /** The first frame is made. */
  | { kind: 'ready' }
  | { kind: 'too_slow' }
  | { kind: 'failed'; why: string }
  | { kind: 'next' }
  | { kind: 'made'; frame: ImageBitmap };

export type ToPainter =
  | { kind: 'start'; backdrop: Backdrop; streams?: Streams }
  | { kind: 'show'; backdrop: Backdrop }
  | FrameGiven;

export type FromPainter = FromMaker | { kind: 'pace'; milliseconds: number };
