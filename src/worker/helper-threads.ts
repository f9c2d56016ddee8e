import type { Threads } from '../engine/network/threads';
import type { Post } from './messages';

const scope = globalThis as unknown as {
  readonly crossOriginIsolated?: boolean;
  readonly navigator?: { readonly hardwareConcurrency?: number };
};

const NO_THREAD = { end: () => {} };

/**
 * The browser's threads for the engine; nothing where memory cannot be shared with them.
 * @param onRefused heard once, when it shows that there are none after all
 */
export const createHelperThreads = (post: Post, onRefused: () => void): Threads | undefined => {
  if (scope.crossOriginIsolated !== true || typeof Worker === 'undefined') return undefined;
  let refused = false;
  /** A policy, an extension or a part of the site that is gone: the engine's own thread does it all. */
  const refuse = () => {
    if (refused) return;
    refused = true;
    onRefused();
  };
  return {
    get count() {
      return refused ? 1 : (scope.navigator?.hardwareConcurrency ?? 1);
    },
    start: (setup) => {
      if (refused) return NO_THREAD;
      // Firefox sometimes never returns from here: the page waits for the second word.
      post({ type: 'thread', made: false });
      try {
        const thread = new Worker(new URL('./helper.ts', import.meta.url), { type: 'module' });
        thread.onerror = (error) => {
          error.preventDefault();
          refuse();
        };
        thread.postMessage(setup);
        return { end: () => thread.terminate() };
      } catch {
        refuse();
        return NO_THREAD;
      } finally {
        post({ type: 'thread', made: true });
      }
    },
  };
};
