/** Keeps shards, as fetched and already verified, for the next visit. Node has none. */
export interface ShardStore {
  get(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Forgets all but these. */
  prune(files: readonly string[]): Promise<void>;
}

/**
 * A store over the Cache API for the shards of one folder. Names carry a hash of the content, so that an entry never goes stale.
 * A full or forbidden storage only means that the next visit fetches again.
 */
export const createCacheStore = (storage: CacheStorage, folder: string): ShardStore => {
  const name = `downhill-${folder}`;
  const key = (file: string) => `/${name}/${file}`;
  return {
    get: async (file) => {
      try {
        const hit = await (await storage.open(name)).match(key(file));
        return hit === undefined ? undefined : new Uint8Array(await hit.arrayBuffer());
      } catch {
        return undefined;
      }
    },
    put: async (file, bytes) => {
      try {
        await (await storage.open(name)).put(key(file), new Response(bytes));
      } catch {
        // Quota or private mode.
      }
    },
    prune: async (files) => {
      try {
        const keep = new Set(files.map(key));
        const cache = await storage.open(name);
        for (const request of await cache.keys()) {
          if (!keep.has(new URL(request.url).pathname)) await cache.delete(request);
        }
      } catch {
        // Nothing to forget.
      }
    },
  };
};
