import { connectWorker } from './connect';

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

export const harness = { call: connectWorker(worker) };

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
