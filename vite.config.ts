import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { catalogHalves } from './scripts/catalog-halves.ts';
import { onlyWoff2 } from './scripts/only-woff2.ts';
import { reportChunks } from './scripts/report-chunks.ts';
import { wasmThreads } from './scripts/wasm-threads.ts';

/** Cross-origin isolation is what gives WebAssembly its threads; scripts/serve.mjs sends the same. */
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export default defineConfig({
  // Relative addresses, so that the site can be put under any path.
  base: './',
  plugins: [react(), catalogHalves('page'), onlyWoff2(), reportChunks('.cache/chunks.json')],
  worker: { format: 'es', plugins: () => [wasmThreads(), catalogHalves('engine')] },
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
