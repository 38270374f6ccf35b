import { loadRnnoise, RnnoiseWorkletNode } from '@sapphi-red/web-noise-suppressor';
import plainUrl from '@sapphi-red/web-noise-suppressor/rnnoise.wasm?url';
import simdUrl from '@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url';
import workletUrl from '@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url';

/** The only rate that RNNoise has learned. */
const HERTZ = 48_000;
/** A context that a browser keeps asleep would send silence. */
const PATIENCE_MS = 3_000;

/** A microphone without its noise. */
export type Quietened = { track: MediaStreamTrack; stop(): void };

async function wake(context: AudioContext): Promise<void> {
  let patience: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    patience = setTimeout(() => reject(new Error('the browser keeps sound asleep')), PATIENCE_MS);
  });
  await Promise.race([context.resume(), late]).finally(() => clearTimeout(patience));
}

/** Takes the noise out of a context's source; one channel, as a microphone's. */
export async function suppressor(context: AudioContext): Promise<RnnoiseWorkletNode> {
  const [wasmBinary] = await Promise.all([
    loadRnnoise({ url: plainUrl, simdUrl }),
    context.audioWorklet.addModule(workletUrl),
  ]);
  const network = new RnnoiseWorkletNode(context, { maxChannels: 1, wasmBinary });
  // Of two channels it would clean one and silence the other.
  Object.assign(network, { channelCount: 1, channelCountMode: 'explicit' });
  return network;
}

/** Throws where the browser has no worklets, no WebAssembly, or does not let sound be played. */
export async function quieten(microphone: MediaStreamTrack): Promise<Quietened> {
  const context = new AudioContext({ sampleRate: HERTZ, latencyHint: 'interactive' });
  try {
    const network = await suppressor(context);
    const out = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
    context
      .createMediaStreamSource(new MediaStream([microphone]))
      .connect(network)
      .connect(out);
    await wake(context);
    const [track] = out.stream.getAudioTracks();
    if (!track) throw new Error('no track came of it');
    const stop = () => {
      track.stop();
      network.destroy();
      void context.close();
    };
    return { track, stop };
  } catch (problem) {
    void context.close();
    throw problem;
  }
}
