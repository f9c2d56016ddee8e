import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { type BackendReport, selectBackend } from '../../src/engine/network/backend';
import type { BackendName } from '../../src/engine/network/load-backend';
import { createHelperThreads } from '../../src/worker/helper-threads';

export type HarnessBackend = BackendName;

const absolute = (address: string) => new URL(address, import.meta.url).href;

/** Addresses of tfjs-backend-wasm's files. */
export const wasmFiles: Readonly<Record<string, string>> = {
  'tfjs-backend-wasm.wasm': absolute(plain),
  'tfjs-backend-wasm-simd.wasm': absolute(simd),
  'tfjs-backend-wasm-threaded-simd.wasm': absolute(threaded),
};

/** Makes a backend tfjs's current one in this worker. */
export const useBackend = async (name: HarnessBackend): Promise<BackendReport> => {
  const threads = createHelperThreads(
    () => {},
    () => {
      throw new Error('the harness gets no threads');
    },
  );
  const report = await selectBackend(name, {
    wasmPaths: wasmFiles,
    gpu: navigator.gpu,
    ...(threads ? { threads } : {}),
    now: () => performance.now(),
  });
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
};
