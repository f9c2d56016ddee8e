import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noThreadPool } from '../../scripts/no-thread-pool.ts';
import { ownEntry } from '../../scripts/own-entry.ts';
import { BENCH_FOLDER } from '../browser/folders.ts';

/** A page and workers that hold the engine and its peers; never part of the site. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  worker: { format: 'es', plugins: () => [noThreadPool(), ownEntry()] },
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL(`../../${BENCH_FOLDER}`, import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 20_000,
  },
});
