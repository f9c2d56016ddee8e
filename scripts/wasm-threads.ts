import type { Plugin } from 'vite';

const FILE = /wasm-out[\\/]tfjs-backend-wasm-threaded-simd\.js$/;
const REPLACED: readonly (readonly [string, string])[] = [
  ['typeof _scriptDir !== "undefined" && _scriptDir', 'false'],
  ['Module["mainScriptUrlOrBlob"]||_scriptDir', 'Module["mainScriptUrlOrBlob"]'],
];

/**
 * tfjs-backend-wasm starts its threads from the text of this file's inner function, put into a Blob. There the outer
 * `_scriptDir` does not exist, which the file guards with `typeof`; a bundler knows better, drops the guard and
 * renames the variable, and every thread dies of a ReferenceError. The text must not mention it.
 */
export const wasmThreads = (): Plugin => ({
  name: 'downhill-wasm-threads',
  transform: (code, id) => {
    if (!FILE.test(id.split('?')[0] ?? '')) return undefined;
    let mended = code;
    for (const [from, to] of REPLACED) {
      if (!mended.includes(from)) throw new Error(`${id} is another version: no ${from} in it`);
      mended = mended.replaceAll(from, to);
    }
    return { code: mended, map: null };
  },
});
