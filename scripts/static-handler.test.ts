import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './policy.mjs';
import { createStaticHandler } from './static-handler.mjs';

const LONG = 'down the hill it goes\n'.repeat(100);

let folder: string;
let server: Server;

/** `fetch` would clean up the path before sending it; an attacker does not. */
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{
    status: number;
    headers: Record<string, unknown>;
    bytes: Buffer;
    body: string;
  }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, bytes, body: bytes.toString() });
      });
    })
      .on('error', reject)
      .end();
  });

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
  writeFileSync(join(folder, 'site/long.txt'), LONG);
  writeFileSync(join(folder, 'site/long.txt.br'), brotliCompressSync(LONG));
  writeFileSync(join(folder, 'site/long.txt.gz'), gzipSync(LONG));
  writeFileSync(join(folder, 'site/large.bin'), Buffer.alloc(64 * 2 ** 20, 7));
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
    expect(headers['content-type']).toBe('application/gzip');
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe('gzip');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['gzip;q=0', undefined, (bytes: Buffer) => bytes],
    [undefined, undefined, (bytes: Buffer) => bytes],
  ] as const)(
    'sends what the build has compressed to who takes it: %s',
    async (accepted, coding, unpack) => {
      const { headers, bytes } = await ask(
        '/long.txt',
        accepted === undefined ? {} : { 'Accept-Encoding': accepted },
      );
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(headers.vary).toBe('Accept-Encoding');
      expect(Number(headers['content-length'])).toBe(bytes.length);
      expect(unpack(bytes).toString()).toBe(LONG);
    },
  );

  it('sends ranges, and says what there is where a range is not', async () => {
    const { status, headers, body } = await ask('/long.txt', { Range: 'bytes=5-7' });
    expect({ status, body }).toEqual({ status: 206, body: 'the' });
    expect(headers['content-range']).toBe(`bytes 5-7/${LONG.length}`);
    expect((await ask('/long.txt', { Range: 'bytes=-5' })).body).toBe('goes\n');
    const beyond = await ask('/long.txt', { Range: 'bytes=9999-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${LONG.length}`);
  });

  it('knows a tag again in a list, weak or strong, and any by a star', async () => {
    const { etag } = (await ask('/engine.wasm')).headers;
    const strong = String(etag).replace(/^W\//, '');
    for (const tags of [`"other", ${etag}`, `"other", ${strong}`, '*'])
      expect((await ask('/engine.wasm', { 'If-None-Match': tags })).status).toBe(304);
    expect((await ask('/engine.wasm', { 'If-None-Match': '"other"' })).status).toBe(200);
    const packed = await ask('/long.txt', { 'Accept-Encoding': 'br' });
    expect(packed.headers.etag).not.toBe((await ask('/long.txt')).headers.etag);
  });

  it('sends its policy with every answer, of errors too', async () => {
    for (const path of ['/', '/assets/index-BX0c9a2k.js', '/nothing.js'])
      expect((await ask(path)).headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it.skipIf(!existsSync('/proc/self/fd'))(
    'closes the file of a download that ends early',
    async () => {
      const open = () =>
        readdirSync('/proc/self/fd').filter((fd) => {
          try {
            return readlinkSync(`/proc/self/fd/${fd}`).endsWith('large.bin');
          } catch {
            return false;
          }
        }).length;
      const { port } = server.address() as AddressInfo;
      for (let k = 0; k < 5; k += 1) {
        await new Promise<void>((resolve) => {
          const asked = request({ host: '127.0.0.1', port, path: '/large.bin' }, (response) => {
            response.once('data', () => {
              expect(open()).toBeGreaterThan(0);
              asked.destroy();
            });
            response.on('error', () => {}).on('close', resolve);
          });
          asked.on('error', () => {}).end();
        });
      }
      await expect.poll(open).toBe(0);
    },
  );

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
