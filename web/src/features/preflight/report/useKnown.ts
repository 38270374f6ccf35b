import { useEffect, useMemo, useState } from 'react';
import { useRoomClient, useShown, useValue } from '~/room/context';
import { findings } from '~/room/findings';
import { useMedia } from '~/room/media/context';
import { soundWaits } from '~/room/media/sound-waits';
import { browserName } from './browser-name';
import type { Known } from './readiness';
import { useLobbyWay } from './useLobbyWay';

/** A connection that is looked for is told of after ten seconds, one that broke after three: these come on top. */
const MORE_PATIENCE_MS = 5_000;

/** Whether sound and picture find their way while they should; a media server that is down is nobody's own trouble. */
function useRoomWay(): boolean {
  const { media } = useRoomClient();
  const isServerUp = useValue(media)?.healthy ?? true;
  const health = useMedia((room) => room.health.get()) ?? 'whole';
  const isMissing = isServerUp && health !== 'whole';
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (!isMissing) return setLost(false);
    const timer = setTimeout(() => setLost(true), MORE_PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isMissing]);
  return !isLost;
}

/** Only Chromium lists speakers before a microphone is allowed; where nothing is listed, nothing is known. */
function useHasSpeakers(): boolean {
  const [has, setHas] = useState(true);
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices || !('userAgentData' in navigator)) return;
    const look = () =>
      void mediaDevices
        .enumerateDevices()
        .then((found) => setHas(found.length === 0 || found.some(({ kind }) => kind === 'audiooutput')));
    look();
    mediaDevices.addEventListener('devicechange', look);
    return () => mediaDevices.removeEventListener('devicechange', look);
  }, []);
  return has;
}

export function useKnown(): Known {
  const isRefused = useMedia((room) => room.needsGesture.get()) ?? false;
  const waits = useValue(soundWaits);
  const found = useValue(findings);
  const isInLobby = useShown(({ audience }) => audience) === 'lobby';
  const roomWay = useRoomWay();
  const lobbyWay = useLobbyWay(isInLobby);
  const hasSpeakers = useHasSpeakers();
  return useMemo(
    () => ({
      needsTap: isRefused || waits,
      hasWay: isInLobby ? lobbyWay : roomWay,
      hasSpeakers,
      findings: found,
      browser: browserName(navigator.userAgent),
    }),
    [isRefused, waits, isInLobby, lobbyWay, roomWay, hasSpeakers, found],
  );
}
