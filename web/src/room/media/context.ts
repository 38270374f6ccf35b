import { createContext, useContext, useSyncExternalStore } from 'react';
import { Value } from '../value';
import type { PersonId } from '../wire';
import type { Picture } from './picture';
import type { RoomMedia } from './room-media';

/** Nothing while LiveKit's code is on its way; the room itself does not wait for it. */
export const RoomMediaContext = createContext<RoomMedia | undefined>(undefined);

export const useRoomMedia = (): RoomMedia | undefined => useContext(RoomMediaContext);

const nothing = new Value(0);

/** Something that the media rooms know now. `select` must give the same object for the same state. */
export function useMedia<T>(select: (media: RoomMedia) => T): T | undefined {
  const media = useRoomMedia();
  const { subscribe } = media?.version ?? nothing;
  return useSyncExternalStore(subscribe, () => media && select(media));
}

export function usePicture(person: PersonId, source: 'camera' | 'screen'): Picture | undefined {
  return useMedia((media) => media.picture(person, source));
}

export function useIsSpeaking(person: PersonId): boolean {
  return useMedia((media) => media.speaking.get().has(person)) ?? false;
}
