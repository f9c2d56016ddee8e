import type { Reply, Request } from './call';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export type CallWorker = (name: string, argument: unknown) => Promise<unknown>;

/** The page's side of a worker that answers calls (see `answerCalls`). */
export const connectWorker = (worker: Worker): CallWorker => {
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
  return (name, argument) =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, name, argument } satisfies Request);
    });
};
