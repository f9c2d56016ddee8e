import { createMnistLoader, type DataProgress } from '../engine/network/data/dataset';
import { createCacheStore } from '../engine/network/data/store';
import type { BackendEnvironment } from '../engine/network/load-backend';
import { createTrialStore } from '../engine/network/trial-store';
import { wasmFiles } from '../engine/network/wasm-files';
import { helperThreads } from './helper-threads';

/** What the engine needs to know of a browser's worker. */

const scope = globalThis as unknown as {
  readonly navigator: { readonly gpu?: GPU };
  readonly caches?: CacheStorage;
};

export const backendEnvironment: BackendEnvironment = {
  wasmPaths: wasmFiles,
  ...(scope.navigator.gpu ? { gpu: scope.navigator.gpu } : {}),
  ...(helperThreads ? { threads: helperThreads } : {}),
  ...(scope.caches ? { trials: createTrialStore(scope.caches) } : {}),
  now: () => performance.now(),
};

let report: (progress: DataProgress) => void = () => {};
/** Who hears of the loading now. */
export const onDataProgress = (listener: typeof report): void => {
  report = listener;
};

/** The shards lie beside the page; one set for the worker's life. */
export const createBrowserLoader = (base: string) =>
  createMnistLoader(
    {
      fetchBytes: (file) => fetch(new URL(`data/mnist/${file}`, base)),
      ...(scope.caches ? { store: createCacheStore(scope.caches) } : {}),
      ...(globalThis.crypto?.subtle ? { subtle: globalThis.crypto.subtle } : {}),
    },
    (progress) => report(progress),
  );
