import { type ComponentType, createContext, useContext } from 'react';

/** Draws what attendees see now. The page knows the stage and all tools; whoever shows it knows only this. */
export const AttendeesStageContext = createContext<ComponentType | undefined>(undefined);

export const useAttendeesStage = (): ComponentType | undefined => useContext(AttendeesStageContext);
