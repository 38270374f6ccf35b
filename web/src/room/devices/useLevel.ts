import { useEffect, useState } from 'react';

const STEPS = 5;
const LOOK_MS = 100;

/** How loud a wave is, in steps from 0 to 5: speech at a usual distance reaches 3. */
export function levelOf(wave: Float32Array): number {
  let sum = 0;
  for (const sample of wave) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, wave.length) + 1e-10);
  return Math.max(0, Math.min(STEPS, Math.round((decibels + 55) / 8)));
}

/** The level of a microphone; 0 without one. */
export function useLevel(track: MediaStreamTrack | undefined): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (!track || !('AudioContext' in window)) return;
    const ears = new AudioContext();
    const analyser = ears.createAnalyser();
    analyser.fftSize = 1024;
    ears.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const wave = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(wave);
      setLevel(track.enabled ? levelOf(wave) : 0);
    }, LOOK_MS);
    // Without a gesture the browser keeps it asleep; `resume` then waits for one.
    void ears.resume();
    return () => {
      clearInterval(timer);
      setLevel(0);
      void ears.close();
    };
  }, [track]);
  return level;
}
