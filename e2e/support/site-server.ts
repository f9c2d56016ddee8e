import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that a test can stop and start again at the same address. */
export interface SiteServer {
  /** Its address, without a slash at the end. */
  readonly origin: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const startServer = async (listener: RequestListener): Promise<SiteServer> => {
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    const started = createServer(listener);
    server = started;
    await new Promise<void>((resolve) => {
      started.listen(port, '127.0.0.1', resolve);
    });
    port = (started.address() as AddressInfo).port;
  };
  await start();
  return {
    origin: `http://localhost:${port}`,
    start,
    stop: async () => {
      const stopped = server;
      server = undefined;
      stopped?.closeAllConnections();
      await new Promise((resolve) => (stopped ? stopped.close(resolve) : resolve(undefined)));
    },
  };
};

/** The same site one folder down, and nothing beside it. */
export const under =
  (folder: string, listener: RequestListener): RequestListener =>
  (request, response) => {
    if (!request.url?.startsWith(`/${folder}/`)) {
      response.writeHead(404).end();
      return;
    }
    request.url = request.url.slice(folder.length + 1);
    listener(request, response);
  };
