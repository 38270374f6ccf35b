import { createContext, useContext } from 'react';

/** Which tab is open beside the stage: 'chat', 'people' (phones only) or the name of a tool. */
type Side = { shown: string; show: (name: string) => void };

/** A tool's button opens its own tab by it; the page holds it. */
export const SideContext = createContext<Side>({ shown: 'chat', show: () => undefined });

export const useSide = (): Side => useContext(SideContext);
