import { createContext, useContext } from 'react';
import type { RoomCard } from '~/api/wire';

/** What everybody may know of the event whose page this is: its look, its lobby, who holds it. Nothing until it has come. */
export const CardContext = createContext<RoomCard | undefined>(undefined);

export const useCard = (): RoomCard | undefined => useContext(CardContext);
