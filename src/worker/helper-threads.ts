import type { Threads } from '../engine/network/threads';

const scope = globalThis as unknown as {
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
};

/** The browser's threads for the engine; nothing where memory cannot be shared with them. */
export const helperThreads: Threads | undefined =
  scope.crossOriginIsolated === true && typeof Worker !== 'undefined'
    ? {
        count: scope.navigator?.hardwareConcurrency ?? 1,
        start: (setup) => {
          const thread = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
          thread.postMessage(setup);
          return { end: () => thread.terminate() };
        },
      }
    : undefined;
