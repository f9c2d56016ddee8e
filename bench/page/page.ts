import { type CallWorker, connectWorker } from '../../e2e/harness/connect';

const workers = new Map<string, { readonly worker: Worker; readonly call: CallWorker }>();

const open = (name: string) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  const opened = { worker, call: connectWorker(worker) };
  workers.set(name, opened);
  return opened;
};

/** Workers by name, each with engines of its own. */
export const bench = {
  call: (worker: string, name: string, argument: unknown): Promise<unknown> =>
    (workers.get(worker) ?? open(worker)).call(name, argument),
  end: (worker: string): void => {
    workers.get(worker)?.worker.terminate();
    workers.delete(worker);
  },
};

declare global {
  interface Window {
    bench: typeof bench;
  }
}

window.bench = bench;
