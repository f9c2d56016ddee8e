import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { noThreadPool } from '../../scripts/no-thread-pool.ts';
import { ownEntry } from '../../scripts/own-entry.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** A page and a worker that hand engine functions to the browser tests; never part of the site. */
export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  worker: { format: 'es', plugins: () => [noThreadPool(), ownEntry()] },
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('../../dist-harness', import.meta.url)),
    emptyOutDir: true,
    // Stack traces in a failing test should name functions.
    minify: false,
    chunkSizeWarningLimit: 20_000,
  },
});
