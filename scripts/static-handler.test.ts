import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticHandler } from './static-handler.mjs';

let folder: string;
let server: Server;

/** `fetch` would clean up the path before sending it; an attacker does not. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      })
        .on('error', reject)
        .end();
    },
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'downhill-serve-'));
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  mkdirSync(join(folder, 'site-secret'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site-secret/a.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>home</p>');
  writeFileSync(join(folder, 'site/assets/index-BX0c9a2k.js'), 'export {}');
  mkdirSync(join(folder, 'site/data'));
  writeFileSync(join(folder, 'site/data/images-00000-0123456789ab.bin'), 'shard');
  writeFileSync(join(folder, 'site/engine.wasm'), 'wasm');
  writeFileSync(join(folder, 'site/shard.gz'), 'gzip');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = createServer(createStaticHandler([join(folder, 'none'), join(folder, 'site')]));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the static server', () => {
  it('isolates every page, so that WebAssembly has threads', async () => {
    const { status, headers, body } = await ask('/?e=1#x');
    expect(status).toBe(200);
    expect(body).toBe('<p>home</p>');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('lets hashed files be kept for ever, and answers 304 for the others', async () => {
    const script = await ask('/assets/index-BX0c9a2k.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const shard = await ask('/data/images-00000-0123456789ab.bin');
    expect(shard.headers['cache-control']).toContain('immutable');
    expect(shard.headers['content-type']).toBe('application/octet-stream');
    const first = await ask('/engine.wasm');
    expect(first.headers['content-type']).toBe('application/wasm');
    const again = await ask('/engine.wasm', { 'If-None-Match': String(first.headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('sends shards as they are, for the worker to open', async () => {
    const { headers, body } = await ask('/shard.gz');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe('gzip');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '/../site-secret/a.txt',
    '/link.txt',
    '/%',
    '/a%00b',
    '//etc/passwd',
  ])('never leaves its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('says what is not there and what it does not do', async () => {
    expect((await ask('/nothing.js')).status).toBe(404);
    expect((await ask('/assets')).status).toBe(404);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });
});
