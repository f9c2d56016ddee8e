import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogHalves } from './scripts/catalog-halves.ts';
import { noThreadPool } from './scripts/no-thread-pool.ts';
import { onlyWoff2 } from './scripts/only-woff2.ts';
import { ownEntry } from './scripts/own-entry.ts';
import { reportChunks, reportWorker } from './scripts/report-chunks.ts';

/** Cross-origin isolation is what gives WebAssembly its threads; scripts/serve.mjs sends the same. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  // Relative addresses, so that the site can be put under any path.
  base: './',
  plugins: [
    react(),
    catalogHalves('page'),
    onlyWoff2(),
    reportChunks('.cache/chunks.json', '.cache/workers'),
  ],
  worker: {
    format: 'es',
    plugins: () => [
      noThreadPool(),
      catalogHalves('engine'),
      ownEntry(),
      reportWorker('.cache/workers'),
    ],
  },
  server: { headers: isolation },
  preview: { headers: isolation },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Icons and small pictures ride along; fonts and WebAssembly stay files that the browser can cache.
    assetsInlineLimit: 2048,
    // tfjs is the one big chunk, it is in the worker alone, and scripts/check-chunks.ts watches the page's.
    chunkSizeWarningLimit: 2048,
  },
});
