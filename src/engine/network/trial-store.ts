import * as z from 'zod/mini';

/** What trials measured on this machine, kept for the next visit. Node has none. */
export interface TrialStore {
  get<T>(key: string, shape: z.ZodMiniType<T>): Promise<T | undefined>;
  put(key: string, value: unknown): Promise<void>;
}

const NAME = 'downhill-trials';
/** Goes up whenever what is measured changes: older results are forgotten. */
const VERSION = 2;

const address = (key: string) => `/${NAME}/${VERSION}/${encodeURIComponent(key)}`;

/**
 * A store over the Cache API, which workers have too. A full or forbidden storage, or content that is not ours, only
 * means that the next visit measures again.
 */
export const createTrialStore = (storage: CacheStorage): TrialStore => ({
  get: async (key, shape) => {
    try {
      const hit = await (await storage.open(NAME)).match(address(key));
      const parsed = z.safeParse(shape, await hit?.json());
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  },
  put: async (key, value) => {
    try {
      const text = JSON.stringify(value);
      await (await storage.open(NAME)).put(address(key), new Response(text));
    } catch {
      // Quota or private mode.
    }
  },
});
