import { createContext, useContext } from 'react';
import type { RoomCard } from '~/api/wire';

/** Whose page it is, and what it looks like. */
export type Brand = Pick<RoomCard, 'look' | 'organizer'>;

/** Nothing until it has come. */
export const BrandContext = createContext<Brand | undefined>(undefined);
/** What everybody may know of the event whose page this is: its look, its lobby, who holds it. Nothing until it has come. */
export const CardContext = createContext<RoomCard | undefined>(undefined);

export const useBrand = (): Brand | undefined => useContext(BrandContext);
export const useCard = (): RoomCard | undefined => useContext(CardContext);
