import type { Dataset } from '../catalog/dataset';
import { createLoader, type DataLoader, type DataProgress } from '../engine/network/data/loader';
import { createCacheStore } from '../engine/network/data/store';
import type { BackendEnvironment } from '../engine/network/load-backend';
import { createTrialStore } from '../engine/network/trial-store';
import { wasmFiles } from '../engine/network/wasm-files';
import { createHelperThreads } from './helper-threads';
import type { Post } from './messages';

/** What the engine needs to know of where it trains networks. */
export interface NetworkPlace {
  readonly environment: BackendEnvironment;
  /** Hears, once, that there are no threads although there should be. */
  onThreadsRefused?(listener: () => void): void;
  /** @param base the page's address: the data lie beside it */
  createLoader(
    dataset: Dataset,
    base: string,
    report: (progress: DataProgress) => void,
  ): DataLoader;
}

const scope = globalThis as unknown as {
  readonly navigator: { readonly gpu?: GPU };
  readonly caches?: CacheStorage;
};

/**
 * A browser's worker.
 * @param alone without threads beside it
 */
export const createBrowserPlace = (post: Post, alone: boolean): NetworkPlace => {
  let refused = () => {};
  const threads = alone ? undefined : createHelperThreads(post, () => refused());
  return {
    onThreadsRefused: (listener) => {
      refused = listener;
    },
    environment: {
      wasmPaths: wasmFiles,
      ...(scope.navigator.gpu ? { gpu: scope.navigator.gpu } : {}),
      ...(threads ? { threads } : {}),
      ...(scope.caches ? { trials: createTrialStore(scope.caches) } : {}),
      now: () => performance.now(),
    },
    createLoader: (dataset, base, report) =>
      createLoader(
        dataset,
        (folder) => {
          const addressOf = (file: string) => new URL(`data/${folder}/${file}`, base).href;
          return {
            fetchBytes: (file) => fetch(addressOf(file)),
            ...(scope.caches ? { store: createCacheStore(scope.caches, folder, addressOf) } : {}),
            ...(globalThis.crypto?.subtle ? { subtle: globalThis.crypto.subtle } : {}),
          };
        },
        report,
      ),
  };
};
