import { createContext, useContext } from 'react';
import type { Speaker } from './wire';

/** A hook of a tool: what stands below somebody's name in their picture now. */
export type UseFaceTitle = (speaker: Speaker, isSpeaking: boolean) => string | undefined;

/** The page knows the tools, a face only itself. The hook never changes. */
export const FaceTitle = createContext<UseFaceTitle>(() => undefined);

export function useFaceTitle(speaker: Speaker, isSpeaking: boolean): string | undefined {
  const useTitle = useContext(FaceTitle);
  return useTitle(speaker, isSpeaking);
}
