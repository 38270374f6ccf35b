import { useCallback, useEffect, useRef, useState } from 'react';
import { device } from '~/api/storage';

const storageKey = 'rostrum.lobby-music';
const volume = 0.4;

/** Who silenced it once is not met by it again. */
const isWanted = () => device.get(storageKey) !== 'off';

const keepWanted = (isOn: boolean) => device.set(storageKey, isOn ? 'on' : 'off');

/** Plays while it is wanted and nothing else is listened to (`isPaused`). */
export function useMusic(isPaused: boolean) {
  const element = useRef<HTMLAudioElement>(null);
  const [isOn, setOn] = useState(isWanted);
  const [isBlocked, setBlocked] = useState(false);
  const start = useCallback(async () => {
    const audio = element.current;
    if (!audio) return;
    audio.volume = volume;
    try {
      await audio.play();
      setBlocked(false);
    } catch (problem) {
      // Pausing in the same moment breaks a start off, which blocks nothing.
      setBlocked(!(problem instanceof DOMException && problem.name === 'AbortError'));
    }
  }, []);
  useEffect(() => {
    if (isOn && !isPaused) void start();
    else element.current?.pause();
  }, [isOn, isPaused, start]);
  const choose = (wanted: boolean) => {
    keepWanted(wanted);
    setOn(wanted);
  };
  return {
    element,
    isPlaying: isOn && !isBlocked,
    isBlocked,
    silence: () => choose(false),
    play: () => {
      choose(true);
      void start();
    },
  };
}
