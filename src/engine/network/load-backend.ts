import type { BackendName } from '../../experiment/backend';
import { registerWasmKernels, registerWebgpuKernels } from '../kernels/register';
import { setKernels } from './kernel-choice';
import { MOST_THREADS, setThreads, type Threads } from './threads';
import type { TrialStore } from './trial-store';

export type { BackendName };

/** What the caller knows of the place where the engine runs. */
export interface BackendEnvironment {
  /** Where the three files of tfjs-backend-wasm are: their folder's path, or an address for each name. */
  readonly wasmPaths: string | Readonly<Record<string, string>>;
  /** `navigator.gpu`, where there is one. */
  readonly gpu?: GPU;
  /** Where memory can be shared with other threads. */
  readonly threads?: Threads;
  /** What earlier visits measured. */
  readonly trials?: TrialStore;
  /** Milliseconds, for the calibration. */
  readonly now: () => number;
}

let wasmPathsSet = false;

/**
 * Loads a backend's code, which registers it with tfjs.
 * @returns gives, once the backend has started, what there is to say of it
 */
export const loadBackend = async (
  name: BackendName,
  { wasmPaths, gpu, threads }: BackendEnvironment,
): Promise<() => { readonly threads?: number }> => {
  switch (name) {
    case 'webgpu':
      await import('@tensorflow/tfjs-backend-webgpu');
      if (gpu !== undefined) (await import('./webgpu-backend')).registerWebgpuBackend(gpu);
      registerWebgpuKernels();
      return () => ({});
    case 'wasm': {
      const wasm = await import('@tensorflow/tfjs-backend-wasm');
      if (!wasmPathsSet) {
        wasm.setWasmPaths(typeof wasmPaths === 'string' ? wasmPaths : { ...wasmPaths });
        // Threads of its own would have nothing to do: see `helpers`.
        wasm.setThreadsCount(1);
        wasmPathsSet = true;
      }
      setThreads(threads);
      registerWasmKernels();
      return () => ({ threads: Math.min(threads?.count ?? 1, MOST_THREADS) });
    }
    case 'webgl':
      await import('@tensorflow/tfjs-backend-webgl');
      // What a trial found was found on WebGPU.
      setKernels('register');
      return () => ({});
    case 'cpu':
      await import('@tensorflow/tfjs-backend-cpu');
      return () => ({});
    default:
      return name satisfies never;
  }
};
