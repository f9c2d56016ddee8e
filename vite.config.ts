import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildFacts } from './scripts/build-facts.ts';
import { catalogHalves } from './scripts/catalog-halves.ts';
import { firstChunk } from './scripts/first-chunk.ts';
import { emitHandout } from './scripts/handout/emit-handout.ts';
import { leanCharts } from './scripts/lean-charts.ts';
import { reportThirdParty } from './scripts/licenses/report-third-party.ts';
import { noThreadPool } from './scripts/no-thread-pool.ts';
import { bundleServiceWorker } from './scripts/offline/bundle-service-worker.ts';
import { listSiteFiles } from './scripts/offline/list-site-files.ts';
import { onlyWoff2 } from './scripts/only-woff2.ts';
import { ownEntry } from './scripts/own-entry.ts';
import { pageMath } from './scripts/page-math.ts';
import { ISOLATION, SITE_HEADERS } from './scripts/policy.mjs';
import { policyMeta } from './scripts/policy-meta.ts';
import { precompress } from './scripts/precompress.ts';
import { reportChunks, reportWorker } from './scripts/report-chunks.ts';

export default defineConfig({
  // Relative addresses, so that the site can be put under any path.
  base: './',
  define: buildFacts(),
  plugins: [
    react(),
    catalogHalves('page'),
    pageMath(),
    leanCharts(),
    onlyWoff2(),
    emitHandout(),
    reportChunks('.cache/chunks.json', '.cache/workers'),
    policyMeta(),
    bundleServiceWorker('.cache/workers'),
    reportThirdParty('.cache/chunks.json', '.cache/workers'),
    listSiteFiles('.cache/chunks.json', '.cache/workers'),
    precompress(),
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
  server: { headers: ISOLATION },
  preview: { headers: SITE_HEADERS },
  build: {
    target: 'es2022',
    sourcemap: false,
    // Small pictures ride along; fonts, which the policy wants from a file, and WebAssembly stay files.
    assetsInlineLimit: (file, content) => content.length < 2048 && !file.endsWith('.woff2'),
    // tfjs is the one big chunk, it is in the worker alone, and scripts/check-chunks.ts watches the page's.
    chunkSizeWarningLimit: 2048,
    rolldownOptions: { output: { codeSplitting: firstChunk() } },
  },
});
