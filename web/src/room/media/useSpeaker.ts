import { type RefObject, useEffect } from 'react';
import { useValue } from '../context';
import { chosenSpeaker } from './device-choice';

/** An element is heard where this person wants to hear the room. */
export function useSpeaker(element: RefObject<HTMLMediaElement | null>): void {
  const id = useValue(chosenSpeaker);
  useEffect(() => {
    // Not every browser lets a page choose; one that was unplugged leaves the browser's own.
    const chooser: Partial<Pick<HTMLMediaElement, 'setSinkId'>> | null = element.current;
    if (id !== undefined) void chooser?.setSinkId?.(id).catch(() => undefined);
  }, [element, id]);
}
