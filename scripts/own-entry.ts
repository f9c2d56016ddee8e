import { basename, extname } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Gives a worker an entry chunk that no other chunk imports. WebKit evaluates a worker's entry a second time when a
 * module imports it, and the copy, which has heard no message, takes `onmessage` over. What the entry shares with parts
 * that come later goes into one chunk beside it. `scripts/chunk-rules.ts` holds to this.
 */
export const ownEntry = (): Plugin => {
  let shared: ReadonlySet<string> = new Set();
  let name = '';
  return {
    name: 'downhill-own-entry',
    apply: 'build',
    options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
    buildEnd() {
      const entry = [...this.getModuleIds()].find((id) => this.getModuleInfo(id)?.isEntry === true);
      if (entry === undefined) return;
      const atOnce = new Set<string>();
      const queue = [entry];
      for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
        if (atOnce.has(id)) continue;
        atOnce.add(id);
        queue.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
      const later = [...atOnce].some(
        (id) => (this.getModuleInfo(id)?.dynamicallyImportedIds ?? []).length > 0,
      );
      atOnce.delete(entry);
      shared = later ? atOnce : new Set();
      name = `${basename(entry, extname(entry))}-shared`;
    },
    outputOptions: (options) => ({
      ...options,
      codeSplitting: { groups: [{ name: (id) => (shared.has(id) ? name : null) }] },
    }),
  };
};
