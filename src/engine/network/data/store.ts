/** Keeps shards, as fetched and already verified, for the next visit. Node has none. */
export interface ShardStore {
  get(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  put(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Forgets all but these. */
  prune(files: readonly string[]): Promise<void>;
}

/**
 * A store over the Cache API for the shards of one folder. Names carry a hash of the content, so that an entry never goes stale.
 * A full or forbidden storage only means that the next visit fetches again. What the service worker keeps, too, which
 * answers when it is fetched, is kept there alone.
 * @param addressOf where a shard is fetched from
 */
export const createCacheStore = (
  storage: CacheStorage,
  folder: string,
  addressOf: (file: string) => string,
): ShardStore => {
  const name = `downhill-${folder}`;
  const key = (file: string) => `/${name}/${file}`;
  const isKeptElsewhere = async (file: string) =>
    (await storage.match(addressOf(file), { ignoreVary: true })) !== undefined;
  return {
    get: async (file) => {
      try {
        const cache = await storage.open(name);
        const hit = await cache.match(key(file));
        if (hit === undefined) return undefined;
        const bytes = new Uint8Array(await hit.arrayBuffer());
        if (await isKeptElsewhere(file)) await cache.delete(key(file));
        return bytes;
      } catch {
        return undefined;
      }
    },
    put: async (file, bytes) => {
      try {
        if (await isKeptElsewhere(file)) return;
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
