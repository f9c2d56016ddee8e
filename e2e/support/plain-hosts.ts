import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createStaticHandler } from '../../scripts/static-handler.mjs';
import { startServer } from './site-server';

/** The built site as somebody else serves it. */
export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

export const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Python's own server, which sets no headers, with the site in a folder `downhill`. */
export const startPython = async (): Promise<Host> => {
  const root = mkdtempSync(join(tmpdir(), 'downhill-host-'));
  symlinkSync(resolve('dist'), join(root, 'downhill'));
  const python = spawn(
    'python3',
    ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', root],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = await once(createInterface(python.stdout), 'line');
  const port = / port (\d+)/.exec(String(line))?.[1];
  if (port === undefined) throw new Error(`Python serves at no port: ${line}`);
  return {
    url: `http://localhost:${port}/downhill/`,
    close: async () => {
      const ended = once(python, 'exit');
      python.kill();
      await ended;
      rmSync(root, { recursive: true });
    },
  };
};

const asOctets = (response: ServerResponse): void => {
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === 'content-type' ? 'application/octet-stream' : value);
};

/** A host that does not know what WebAssembly is, and sets no headers of ours. */
export const startWithoutWasm = async (): Promise<Host> => {
  const serve = createStaticHandler(['dist'], {});
  const server = await startServer((request, response) => {
    if (request.url?.endsWith('.wasm')) asOctets(response);
    serve(request, response);
  });
  return { url: `${server.origin}/`, close: server.stop };
};
