import { createServer } from 'node:http';
import { join } from 'node:path';
import { createStaticHandler } from '../../scripts/static-handler.mjs';
import { ROOT } from './build';

export interface Server {
  /** Ends with a slash. */
  readonly address: string;
  close(): void;
}

/** Serves folders of the project as the site is served: the same headers, so the same threads. */
export const serveFolders = (folders: readonly string[]): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(createStaticHandler(folders.map((folder) => join(ROOT, folder))));
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      if (at === null || typeof at === 'string') return reject(new Error('the server has no port'));
      resolve({
        address: `http://localhost:${at.port}/`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
