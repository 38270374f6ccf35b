import { device } from '~/api/storage';
import { Value } from '../value';

/** Pictures of the product's own, by the names of their files. */
export const pictures = ['pines', 'dusk', 'studio', 'shelf', 'paper'] as const;
export type PictureName = (typeof pictures)[number];

/** What others see behind a person; `own` is a picture that lies in this browser only. */
export type Background = 'none' | 'light' | 'strong' | 'own' | PictureName;
export const backgrounds: readonly Background[] = ['none', 'light', 'strong', ...pictures, 'own'];

/** What takes noise out of a microphone's sound: nothing, the browser, or the network that ships with the page. */
export const noiseWays = ['off', 'browser', 'strong'] as const;
export type NoiseWay = (typeof noiseWays)[number];

export type Quality = 'sd' | 'hd';

/** What is done to one's own picture and sound before they leave this browser; kept on this device. */
export type Effects = { background: Background; noise: NoiseWay; quality: Quality };

const storageKey = 'rostrum.effects';
const first: Effects = { background: 'none', noise: 'browser', quality: 'hd' };

/** What an older version, or somebody else, has written there counts for what can be understood of it. */
export function effectsFrom(kept: string | undefined): Effects {
  try {
    const given: unknown = JSON.parse(kept ?? '{}');
    if (typeof given !== 'object' || given === null) return first;
    const { background, noise, quality } = given as Partial<Record<keyof Effects, unknown>>; // looked at below
    return {
      background: backgrounds.find((one) => one === background) ?? first.background,
      noise: noiseWays.find((one) => one === noise) ?? first.noise,
      quality: quality === 'sd' ? 'sd' : first.quality,
    };
  } catch {
    return first;
  }
}

export const effects = new Value<Effects>(effectsFrom(device.get(storageKey)));

export function changeEffects(change: Partial<Effects>): void {
  const next = { ...effects.get(), ...change };
  device.set(storageKey, JSON.stringify(next));
  effects.set(next);
}

/** What the plan of a room's account allows, as the room last said; the browser asks its camera for no more. */
export const mayHd = new Value(true);

export const qualityOf = (chosen: Quality, isHdAllowed: boolean): Quality => (isHdAllowed ? chosen : 'sd');
