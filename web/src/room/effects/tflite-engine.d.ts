/** The package carries the engine and its weights but no types for them; the names are those of its own `TwilioTFLite.js`. */
declare module '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js' {
  export type Engine = {
    HEAPU8: Uint8Array;
    HEAPF32: Float32Array;
    _getModelBufferMemoryOffset(): number;
    _loadModel(bytes: number): number;
    _getInputMemoryOffset(): number;
    _getInputWidth(): number;
    _getInputHeight(): number;
    _getOutputMemoryOffset(): number;
    _runInference(): number;
  };

  export default function createEngine(options: {
    locateFile: (name: string) => string;
    printErr: (text: string) => void;
  }): Promise<Engine>;
}
