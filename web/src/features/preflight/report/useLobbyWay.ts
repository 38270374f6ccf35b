import { useEffect, useState } from 'react';
import { beginCheck } from '~/api/checks';
import { useRoomClient, useShown, useValue } from '~/room/context';
import { findings, noteFindings } from '~/room/findings';

/** So that a hall that comes in at once does not knock at once. */
const SOON_MS = 2_000;
const SPREAD_MS = 15_000;
const AGAIN_MS = 60_000;
/** Beyond, the media server has better things to do before a start; the session itself then tells. */
const MOST_WAITING = 500;

/** In the lobby nothing sounds yet: one light look tells whether it will. Again from time to time while it would not. */
export function useLobbyWay(isInLobby: boolean): boolean {
  const { room_id } = useRoomClient().admission;
  const { hasWay } = useValue(findings);
  const isCrowded = useShown(({ room }) => room.parts.people.attendees > MOST_WAITING) ?? true;
  const [attempt, setAttempt] = useState(0);
  const isWanted = isInLobby && !isCrowded && (attempt === 0 || hasWay === false);
  useEffect(() => {
    if (!isWanted) return;
    const waitMs = attempt === 0 ? SOON_MS + Math.random() * SPREAD_MS : AGAIN_MS;
    let isOver = false;
    const timer = setTimeout(async () => {
      try {
        const [{ hasMediaWay }, check] = await Promise.all([
          import('../check/check-rooms'),
          beginCheck({ roomId: room_id, measuresSpeed: false }),
        ]);
        const found = await hasMediaWay(check.hears);
        if (!isOver) noteFindings({ hasWay: found });
      } catch {
        // Too many at once behind one address, or no answer: then nothing is known, and the session will tell.
      }
      if (!isOver) setAttempt((before) => before + 1);
    }, waitMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isWanted, attempt, room_id]);
  return hasWay ?? true;
}
