import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { NODE_FOLDER } from '../browser/folders.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = here(`../../${NODE_FOLDER}`);

const WASM = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

const wasmBeside = (): Plugin => ({
  name: 'downhill-bench-wasm',
  writeBundle: () => {
    const wasm = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
    for (const file of WASM) copyFileSync(join(dirname(wasm), file), join(outDir, file));
  },
});

/** Engine and peers for processes of Node, with everything but Node's own in them. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  logLevel: 'warn',
  plugins: [wasmBeside()],
  resolve: {
    // What differs between a browser's worker and a process.
    alias: [
      { find: /^.*\/e2e\/harness\/backend$/, replacement: here('backend.ts') },
      { find: /^.*\/e2e\/harness\/mnist$/, replacement: here('mnist.ts') },
    ],
  },
  // Emscripten's code for Node looks for its folder as a CommonJS module does.
  define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: {
      input: { worker: here('worker.ts'), measure: here('measure.ts') },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
