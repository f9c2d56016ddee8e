import type { Plugin } from 'vite';

const FILE = /wasm-out[\\/]tfjs-backend-wasm-threaded-simd\.js$/;
const LOADED = 'var numWorkersToLoad=PThread.unusedWorkers.length;';
const REPLACED: readonly (readonly [string, string])[] = [
  ['var pthreadPoolSize=8;', 'var pthreadPoolSize=0;'],
  // The last worker to load lets the program begin; without any it has to be let.
  [LOADED, `${LOADED}if(numWorkersToLoad===0)removeRunDependency("wasm-instantiate");`],
];

/**
 * tfjs-backend-wasm with memory that threads share, and without its own threads. It would start eight of them before
 * anything else, from a Blob, which a strict policy forbids, and one in twenty cold loads in Firefox would wait for them
 * for ever. They have nothing to do (`setThreadsCount(1)`): helpers of our own compute in that memory.
 */
export const noThreadPool = (): Plugin => ({
  name: 'downhill-no-thread-pool',
  transform: {
    filter: { id: FILE },
    handler: (code, id) => {
      let mended = code;
      for (const [from, to] of REPLACED) {
        if (!mended.includes(from)) throw new Error(`${id} is another version: no ${from} in it`);
        mended = mended.replace(from, to);
      }
      return { code: mended, map: null };
    },
  },
});
