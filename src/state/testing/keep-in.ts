import type { Keep } from '../page/keep';

/** A keep whose values are copies, as the browser's are; what is in the map stays for who is given the same one. */
export const keepIn = (kept: Map<string, unknown>): Keep => ({
  read: async (key) => structuredClone(kept.get(key)),
  write: async (key, value) => {
    kept.set(key, structuredClone(value));
    return true;
  },
  clear: async (key) => {
    kept.delete(key);
  },
});
