import { build, type Plugin } from 'vite';
import { afterBuild } from '../after-build.ts';
import { ISOLATION } from '../policy.mjs';
import { reportWorker } from '../report-chunks.ts';

/** The name of the site's service worker: at its top, since its folder is what it serves. */
export const SERVICE_WORKER = 'sw.js';

/**
 * Bundles the service worker as a classic script, which every browser takes. Its list of files is still a name:
 * `list-site-files.ts` writes it in when there are all of them.
 * @param workers folder of the workers' reports
 */
export const bundleServiceWorker = (workers: string): Plugin =>
  afterBuild('bundle-service-worker', async (folder) => {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [reportWorker(workers)],
      define: {
        'process.env.NODE_ENV': '"production"',
        DOWNHILL_ISOLATION: JSON.stringify(ISOLATION),
      },
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2022',
        rolldownOptions: {
          input: 'src/offline/service-worker.ts',
          output: { format: 'iife', entryFileNames: SERVICE_WORKER },
        },
      },
    });
  });
