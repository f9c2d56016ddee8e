import type { Threads } from '../engine/network/threads';
import type { Post } from './messages';

const scope = globalThis as unknown as {
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
};

/** The browser's threads for the engine; nothing where memory cannot be shared with them. */
export const createHelperThreads = (post: Post): Threads | undefined =>
  scope.crossOriginIsolated === true && typeof Worker !== 'undefined'
    ? {
        count: scope.navigator?.hardwareConcurrency ?? 1,
        start: (setup) => {
          // Firefox sometimes never returns from here: the page waits for the second word.
          post({ type: 'thread', made: false });
          const thread = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
          post({ type: 'thread', made: true });
          thread.postMessage(setup);
          return { end: () => thread.terminate() };
        },
      }
    : undefined;
