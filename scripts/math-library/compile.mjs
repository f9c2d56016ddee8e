import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import { correct } from './corrections.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const original = asc.libraryFiles.math ?? '';

/**
 * Compiles assembly/index.ts with AssemblyScript's own mathematics, corrected, to WebAssembly that imports nothing.
 * @returns {Promise<Uint8Array>}
 */
export const compileMathLibrary = async () => {
  /** @type {Uint8Array | undefined} */
  let bytes;
  asc.libraryFiles.math = correct(original);
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '-o',
      'out.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--use',
      'abort=',
      '--noExportMemory',
    ],
    {
      readFile: (name) => {
        try {
          return readFileSync(join(here, 'assembly', name), 'utf8');
        } catch {
          return null;
        }
      },
      writeFile: (_name, contents) => {
        bytes = contents instanceof Uint8Array ? contents : undefined;
      },
      listFiles: () => [],
    },
  );
  asc.libraryFiles.math = original;
  if (error !== null || bytes === undefined) throw error ?? new Error(stderr.toString());
  return bytes;
};
