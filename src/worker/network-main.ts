import { createLoader } from '../engine/network/data/loader';
import { wasmInFile } from '../engine/network/wasm-in-file';
import type { Command, Event } from './messages';
import type { FilesOfHandout } from './network-files';
import type { NetworkPlace } from './network-place';
import { createServer } from './serve';
import { createYield } from './yield';

/** As in `main.ts`. */
interface WorkerScope {
  postMessage(message: Event, transfer: Transferable[]): void;
}

let files: FilesOfHandout['files'] = {};

/** As an answer from a server is read. */
const held = (name: string): Response => {
  const text = files[name];
  if (text === undefined) return new Response(null, { status: 404 });
  return new Response(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
};

/** Without threads, which need a server's headers, without a card, and without a store: the file is one. */
const place: NetworkPlace = {
  environment: { wasmPaths: wasmInFile, now: () => performance.now() },
  createLoader: (dataset, _base, report) =>
    createLoader(
      dataset,
      () => ({
        fetchBytes: async (name) => held(name),
        ...(globalThis.crypto?.subtle ? { subtle: globalThis.crypto.subtle } : {}),
      }),
      report,
    ),
};

/**
 * The engine of a hand-out of networks, which is one file. Its page has no origin, so that there are no locks to hold,
 * and nobody who asks what was fetched.
 */
const serve = createServer({
  post: (event, transfer = []) =>
    (globalThis as unknown as WorkerScope).postMessage(event, transfer),
  host: { now: () => performance.now(), yieldToHost: createYield() },
  networkPlace: async () => place,
});

globalThis.onmessage = ({ data }: MessageEvent<Command | FilesOfHandout>) => {
  if (data.type === 'files') files = data.files;
  else serve(data);
};
