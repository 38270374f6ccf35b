import { createContext, useContext } from 'react';

/**
 * A stage that is only looked at: nothing is pressed in it, so it has no bars and opens no dialogs.
 * `miniature`: drawn small, what attendees see before those who hold the stage. It is heard elsewhere, so nothing plays in it.
 * `recorded`: as large as attendees have it, with all that plays: the recorder's eyes.
 */
export const OnlySeen = createContext<'miniature' | 'recorded' | undefined>(undefined);

export const useIsOnlySeen = (): boolean => useContext(OnlySeen) !== undefined;

export const useIsMiniature = (): boolean => useContext(OnlySeen) === 'miniature';
