import { device } from '~/api/storage';
import { Value } from './value';

export const textSizes = [100, 115, 130] as const;
export type TextSize = (typeof textSizes)[number];

/** Where the faces float, in shares of the stage, and how wide, in pixels. */
export type FacesPlace = { x: number; y: number; width: number };

/** What each sets for their own ears and eyes, kept on this device. */
export type OwnView = {
  /** 0 to 1. */
  volume: number;
  /** No cameras: sound, slides and shared screens only. */
  savesData: boolean;
  staysAwake: boolean;
  /** In per cent. */
  textSize: TextSize;
  /** None while they are docked beside what is shown. */
  faces: FacesPlace | null;
};

const storageKey = 'rostrum.own-view';
const first: OwnView = { volume: 1, savesData: false, staysAwake: true, textSize: 100, faces: null };

const isShare = (given: unknown): given is number => typeof given === 'number' && given >= 0 && given <= 1;

function placeOf(given: unknown): FacesPlace | null {
  if (typeof given !== 'object' || given === null) return null;
  const { x, y, width } = given as Partial<Record<keyof FacesPlace, unknown>>; // looked at below
  return isShare(x) && isShare(y) && typeof width === 'number' && width > 0 ? { x, y, width } : null;
}

/** What an older version, or somebody else, has written there counts for what can be understood of it. */
export function ownViewFrom(kept: string | undefined): OwnView {
  try {
    const given: unknown = JSON.parse(kept ?? '{}');
    if (typeof given !== 'object' || given === null) return first;
    const { volume, savesData, staysAwake, textSize, faces } = given as Partial<
      Record<keyof OwnView, unknown>
    >;
    return {
      volume: isShare(volume) && volume > 0 ? volume : first.volume,
      savesData: savesData === true,
      staysAwake: staysAwake !== false,
      textSize: textSizes.find((size) => size === textSize) ?? first.textSize,
      faces: placeOf(faces),
    };
  } catch {
    return first;
  }
}

export const ownView = new Value<OwnView>(ownViewFrom(device.get(storageKey)));

export function changeOwnView(change: Partial<OwnView>): void {
  const next = { ...ownView.get(), ...change };
  device.set(storageKey, JSON.stringify(next));
  ownView.set(next);
}

/** Silence is for now: whoever comes tomorrow hears again. */
export const isSilenced = new Value(false);
