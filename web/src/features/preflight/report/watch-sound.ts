import { soundWaits } from '~/room/media/sound-waits';

const SETTLE_MS = 500;

async function ask(): Promise<void> {
  // A page that was tapped may sound, also after it has changed its address.
  if (navigator.userActivation?.hasBeenActive || !('AudioContext' in window)) return soundWaits.set(false);
  const ears = new AudioContext();
  // One that may not sound stays suspended for ever.
  await Promise.race([ears.resume(), new Promise((done) => setTimeout(done, SETTLE_MS))]);
  soundWaits.set(ears.state === 'suspended' && !navigator.userActivation?.hasBeenActive);
  await ears.close();
}

const askAgain = () => {
  if (soundWaits.get()) void ask();
};

/** Of the page that it is called on; a room calls it once it is drawn. */
export function watchSound(): () => void {
  void ask();
  const deeds = ['pointerup', 'keyup'] as const;
  for (const deed of deeds) window.addEventListener(deed, askAgain, true);
  return () => {
    for (const deed of deeds) window.removeEventListener(deed, askAgain, true);
  };
}
