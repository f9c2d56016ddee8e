import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';

/**
 * For `BackendEnvironment.wasmPaths`, where all is in one file: every browser that opens it computes with SIMD, and
 * threads it cannot have.
 */
export const wasmInFile: Readonly<Record<string, string>> = {
  'tfjs-backend-wasm.wasm': simd,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': simd,
};
