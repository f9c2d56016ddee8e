import type { Reply, Request } from './call';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, Waiting>();
let calls = 0;

worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
  const caller = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.ok) caller?.resolve(data.value);
  else caller?.reject(new Error(data.message));
});
worker.addEventListener('error', (event) => {
  for (const { reject } of waiting.values()) reject(new Error(`worker: ${event.message}`));
  waiting.clear();
});

export const harness = {
  call: (name: string, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, name, argument } satisfies Request);
    }),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
