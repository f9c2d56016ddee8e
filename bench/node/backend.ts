import { fileURLToPath } from 'node:url';
import { openDawn } from '../../src/cli/dawn';
import { type BackendReport, selectBackend } from '../../src/engine/network/backend';
import type { BackendName } from '../../src/engine/network/load-backend';

/** In Node in the place of `e2e/harness/backend`: the build puts the files of WebAssembly beside the worker. */
const file = (name: string) => fileURLToPath(new URL(`./${name}`, import.meta.url));

export const wasmFiles: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'tfjs-backend-wasm.wasm',
    'tfjs-backend-wasm-simd.wasm',
    'tfjs-backend-wasm-threaded-simd.wasm',
  ].map((name) => [name, file(name)]),
);

/** Makes a backend tfjs's current one in this process. */
export const useBackend = async (name: BackendName): Promise<BackendReport> => {
  const gpu = name === 'webgpu' ? await openDawn() : undefined;
  if (gpu?.ok === false) throw new Error(gpu.error);
  const report = await selectBackend(name, {
    wasmPaths: wasmFiles,
    ...(gpu ? { gpu: gpu.value } : {}),
    now: () => performance.now(),
  });
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
};
