import type { KeptFile } from '../../offline/messages';

/** Requests at once. */
const LANES = 4;

/**
 * Fetches what is missing, past the service worker, which keeps it.
 * @param onBytes is told of every file that has come
 * @throws what `fetch` throws, or an error that names the file
 */
export const keepAll = async (
  missing: readonly KeptFile[],
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
  get: typeof fetch = fetch,
): Promise<void> => {
  const queue = [...missing];
  const lane = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const response = await get(file.path, { signal });
      if (!response.ok) throw new Error(`${file.path}: ${response.status}`);
      await response.arrayBuffer();
      onBytes(file.bytes);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
};
