import type { Crop } from '../crop/crop';
import type { Cropped } from '../crop/cropper';
import type { Effects } from '../effects/choice';
import type { Covered } from '../effects/cover';
import type { DeviceProblem } from './device-problem';

/** Asks which part of the screen others are to see, before they see any of it. Throws `Declined`. */
export type ChooseCrop = (screen: MediaStreamTrack) => Promise<Crop>;

/** What a source is to be taken with. */
export type Wish = { effects: Effects; chooseCrop?: ChooseCrop };

/** What is told of a source while it is in use. */
export type Heard = {
  /** It ended by itself: unplugged, ended in the browser's own bar, or its device cannot go on. */
  lost(problem: DeviceProblem): void;
  /** What is sent of a screen is of another size now. */
  sized(): void;
};

/** What comes of a source; `devices` is what it is made of. */
export type Captured = {
  tracks: MediaStreamTrack[];
  devices: MediaStreamTrack[];
  /** Something is put behind the person. */
  covered?: Covered;
  /** Others get a part of the screen. */
  cropped?: Cropped;
  /** What the person chose cannot be had here; the browser's own takes its place. */
  isLessQuiet?: boolean;
  stop(): void;
};
