import { holdLock } from './alive';
import type { Command, Event } from './messages';
import { createServer } from './serve';
import { tellUsed } from './tell-used';
import { createYield } from './yield';

/** `self` of a dedicated worker, as much of it as we use; the page's types are not to be seen here. */
interface WorkerScope {
  postMessage(message: Event, transfer: Transferable[]): void;
}

const post = (event: Event, transfer: Transferable[] = []): void =>
  (globalThis as unknown as WorkerScope).postMessage(event, transfer);

const serve = createServer({
  post,
  host: { now: () => performance.now(), yieldToHost: createYield() },
  networkPlace: async (alone) => (await import('./network-place')).createBrowserPlace(post, alone),
});

holdLock(post);
tellUsed();

globalThis.onmessage = ({ data }: MessageEvent<Command>) => serve(data);
