import { createContext, useContext } from 'react';

/**
 * The stage drawn small, only to be looked at: what attendees see, before those who hold the stage. It is heard elsewhere, so nothing
 * plays in it; nothing is pressed in it, so it has no bars and opens no dialogs.
 */
export const Miniature = createContext(false);

export const useIsMiniature = (): boolean => useContext(Miniature);
