import type { FrameGiven, FromMaker, Streams } from '../effects/messages';
import type { Crop } from './crop';

export type ToCropper =
  | { kind: 'start'; crop: Crop; streams?: Streams }
  | { kind: 'show'; crop: Crop }
  | FrameGiven;

export type FromCropper =
  | FromMaker
  /** What comes out is of another size now. */
  | { kind: 'sized' };
