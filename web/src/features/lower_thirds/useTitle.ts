import { useEffect, useRef, useState } from 'react';
import { usePart } from '~/room/parts';
import type { Speaker } from '~/room/wire';

export const SHOWN_MS = 8_000;
/** Who was silent for so long begins to speak anew; a breath between two sentences is none. */
export const SILENT_MS = 30_000;

/** For some seconds from when somebody appears, and from when they begin to speak. */
function useIsIntroduced(isSpeaking: boolean): boolean {
  const [isShown, setShown] = useState(true);
  const spokeAt = useRef(performance.now());
  useEffect(() => {
    if (!isSpeaking) return;
    if (performance.now() - spokeAt.current > SILENT_MS) setShown(true);
    return () => {
      spokeAt.current = performance.now();
    };
  }, [isSpeaking]);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return isShown;
}

/** What somebody is, as long as it is to be read. */
export function useTitle({ id }: Speaker, isSpeaking: boolean): string | undefined {
  const part = usePart('lower_thirds');
  const isIntroduced = useIsIntroduced(isSpeaking);
  const isRead = part?.when === 'always' || (part?.when === 'briefly' && isIntroduced);
  return isRead ? part.titles[id] : undefined;
}
