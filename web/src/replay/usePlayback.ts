import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react';

export const speeds: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

/** What is done with the recording's picture and sound. Moments are milliseconds from its start. */
export type Playback = {
  atMs: number;
  /** Its picture is shown, and not what stands before it. */
  hasMoved: boolean;
  isPlaying: boolean;
  speed: number;
  volume: number;
  toggle: () => void;
  seek: (ms: number) => void;
  setSpeed: (speed: number) => void;
  setVolume: (volume: number) => void;
};

/** `onMoment` is told as often as the picture changes; the page is drawn anew a few times a second. */
export function usePlayback(
  video: RefObject<HTMLVideoElement | null>,
  durationMs: number,
  onMoment: (ms: number) => void,
): Playback {
  const [atMs, setAt] = useState(0);
  const [hasMoved, setMoved] = useState(false);
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const [volume, setVolume] = useState(1);

  useEffect(() => {
    const element = video.current;
    if (!element) return;
    const moved = () => {
      const now = Math.round(element.currentTime * 1000);
      setAt(now);
      onMoment(now);
    };
    const listeners = {
      timeupdate: moved,
      seeking: moved,
      seeked: () => setMoved(true),
      play: () => {
        setMoved(true);
        setPlaying(true);
      },
      pause: () => setPlaying(false),
      ended: () => setPlaying(false),
      ratechange: () => setSpeed(element.playbackRate),
      volumechange: () => setVolume(element.muted ? 0 : element.volume),
    };
    for (const [name, heard] of Object.entries(listeners)) element.addEventListener(name, heard);
    return () => {
      for (const [name, heard] of Object.entries(listeners)) element.removeEventListener(name, heard);
    };
  }, [video, onMoment]);

  const toggle = useCallback(() => {
    const element = video.current;
    if (!element) return;
    // Whoever is not allowed to hear it yet presses again.
    if (element.paused) void element.play().catch(() => undefined);
    else element.pause();
  }, [video]);
  const seek = useCallback(
    (ms: number) => {
      const element = video.current;
      if (element) element.currentTime = Math.min(durationMs, Math.max(0, ms)) / 1000;
    },
    [video, durationMs],
  );
  const chooseSpeed = useCallback(
    (next: number) => {
      if (video.current) video.current.playbackRate = next;
    },
    [video],
  );
  const chooseVolume = useCallback(
    (next: number) => {
      if (!video.current) return;
      video.current.muted = next === 0;
      if (next > 0) video.current.volume = next;
    },
    [video],
  );
  return useMemo(
    () => ({
      ...{ atMs, hasMoved, isPlaying, speed, volume, toggle, seek },
      setSpeed: chooseSpeed,
      setVolume: chooseVolume,
    }),
    [atMs, hasMoved, isPlaying, speed, volume, toggle, seek, chooseSpeed, chooseVolume],
  );
}
