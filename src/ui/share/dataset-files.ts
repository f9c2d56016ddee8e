import * as z from 'zod/mini';
import { toBase64 } from './to-base64';

/** What of a data set's manifest is needed to take its files along; the engine checks them when it reads them. */
const manifest = z.object({
  shards: z.array(z.object({ file: z.string(), bytes: z.int() })),
});

const MANIFEST = 'manifest.json';

const fetchBytes = async (file: string, folder: URL): Promise<Uint8Array> => {
  const answer = await fetch(new URL(file, folder));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

const fetchManifest = async (folder: URL) => {
  const bytes = await fetchBytes(MANIFEST, folder);
  const { shards } = manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  return { bytes, shards };
};

const folderOf = (name: string, base: string): URL => new URL(`data/${name}/`, base);

/**
 * How many characters the files of a data set are as text.
 * @throws where the manifest does not come
 */
export const datasetLength = async (name: string, base: string): Promise<number> => {
  const { shards } = await fetchManifest(folderOf(name, base));
  return shards.reduce((sum, { bytes }) => sum + 4 * Math.ceil(bytes / 3), 0);
};

/**
 * The files of a data set's folder by name, in base 64.
 * @throws where one does not come
 */
export const datasetFiles = async (
  name: string,
  base: string,
  progress: (done: number, of: number) => void,
): Promise<Readonly<Record<string, string>>> => {
  const folder = folderOf(name, base);
  const { bytes, shards } = await fetchManifest(folder);
  const files: Record<string, string> = { [MANIFEST]: toBase64(bytes) };
  for (const [k, { file }] of shards.entries()) {
    progress(k, shards.length);
    files[file] = toBase64(await fetchBytes(file, folder));
  }
  return files;
};
