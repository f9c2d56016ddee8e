import type { Command, Event } from './messages';
import { createServer } from './serve';
import { createYield } from './yield';

/** As in `main.ts`. */
interface WorkerScope {
  postMessage(message: Event, transfer: Transferable[]): void;
}

/**
 * The engine of a hand-out, which is one file: it races on planes alone. Its page has no origin, so that there are no
 * locks to hold, and nobody who asks what was fetched.
 */
const serve = createServer({
  post: (event, transfer = []) =>
    (globalThis as unknown as WorkerScope).postMessage(event, transfer),
  host: { now: () => performance.now(), yieldToHost: createYield() },
  networkPlace: () => Promise.reject(new Error('a hand-out trains no networks')),
});

globalThis.onmessage = ({ data }: MessageEvent<Command>) => serve(data);
