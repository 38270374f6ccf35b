/** Two soft notes to try the speakers with, on the chosen device where the browser lets us choose. */
export async function chime(speaker: string | undefined): Promise<void> {
  const player = new AudioContext();
  // Chromium only, and not yet in TypeScript's DOM.
  const chooser = player as AudioContext & { setSinkId?: (id: string) => Promise<void> };
  if (speaker) await chooser.setSinkId?.(speaker).catch(() => undefined);
  const notes = [523.25, 783.99];
  for (const [index, hertz] of notes.entries()) {
    const at = player.currentTime + index * 0.28;
    const tone = player.createOscillator();
    const loudness = player.createGain();
    tone.frequency.value = hertz;
    loudness.gain.setValueAtTime(0, at);
    loudness.gain.linearRampToValueAtTime(0.25, at + 0.03);
    loudness.gain.exponentialRampToValueAtTime(0.001, at + 0.7);
    tone.connect(loudness).connect(player.destination);
    tone.start(at);
    tone.stop(at + 0.75);
  }
  await new Promise((done) => setTimeout(done, 1_200));
  await player.close();
}
