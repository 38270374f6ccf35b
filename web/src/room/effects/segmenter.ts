import modelUrl from '@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url';
import createEngine, { type Engine } from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js';
import engineUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url';

const BYTES_PER_FLOAT = 4;

/** Tells for each pixel of a small picture how likely it belongs to a person. */
export class Segmenter {
  readonly width: number;
  readonly height: number;

  /** Throws where WebAssembly or its vector instructions are missing. */
  static async load(): Promise<Segmenter> {
    const [engine, answer] = await Promise.all([
      createEngine({ locateFile: () => engineUrl, printErr: (text) => console.debug(text) }),
      fetch(modelUrl),
    ]);
    if (!answer.ok) throw new Error(`the model could not be fetched: ${answer.status}`);
    return new Segmenter(engine, new Uint8Array(await answer.arrayBuffer()));
  }

  private constructor(
    private readonly engine: Engine,
    model: Uint8Array,
  ) {
    engine.HEAPU8.set(model, engine._getModelBufferMemoryOffset());
    engine._loadModel(model.byteLength);
    this.width = engine._getInputWidth();
    this.height = engine._getInputHeight();
  }

  /** `pixels`: RGBA in the segmenter's own size. The answer is good until the next call. */
  likelihoods(pixels: Uint8ClampedArray): Float32Array {
    const { engine } = this;
    const input = engine._getInputMemoryOffset() / BYTES_PER_FLOAT;
    const heap = engine.HEAPF32;
    for (let from = 0, to = input; from < pixels.length; from += 4, to += 3) {
      heap[to] = (pixels[from] ?? 0) / 255;
      heap[to + 1] = (pixels[from + 1] ?? 0) / 255;
      heap[to + 2] = (pixels[from + 2] ?? 0) / 255;
    }
    engine._runInference();
    const output = engine._getOutputMemoryOffset() / BYTES_PER_FLOAT;
    return engine.HEAPF32.subarray(output, output + this.width * this.height);
  }
}
