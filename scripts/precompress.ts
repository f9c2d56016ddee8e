import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { afterBuild } from './after-build.ts';

/** Kinds of file that compress well; pictures, fonts and shards are compressed already. */
const KINDS = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.webmanifest']);
/** Smaller than a packet: nothing to gain. */
const LEAST_BYTES = 1024;

const compress = async (file: string): Promise<void> => {
  const bytes = await readFile(file);
  if (bytes.length < LEAST_BYTES) return;
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params: size }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
};

/** Beside every file of the site that is worth it, the same in brotli and in gzip, for a server to send as it is. */
export const precompress = (): Plugin =>
  afterBuild('precompress', async (folder) => {
    const files = await readdir(folder, { recursive: true });
    await Promise.all(
      files.filter((file) => KINDS.has(extname(file))).map((file) => compress(join(folder, file))),
    );
  });
