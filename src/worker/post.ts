import type { Event } from './protocol';

/** `self` of a dedicated worker, as much of it as we use; the page's types are not to be seen here. */
interface WorkerScope {
  postMessage(message: Event, transfer: Transferable[]): void;
}

/** Tells the page; buffers in `transfer` move without a copy and are gone here. */
export const post = (event: Event, transfer: Transferable[] = []): void =>
  (globalThis as unknown as WorkerScope).postMessage(event, transfer);

/** Lets messages be heard: a macrotask without the 4 ms that nested timers cost. */
export const createYield = (): (() => Promise<void>) => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
};
