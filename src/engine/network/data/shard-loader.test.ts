import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../catalog/dataset';
import { mnist } from '../../../catalog/datasets/mnist';
import { createLoader as createFor, type DataProgress } from './loader';
import type { FetchBytes, ShardSource } from './shards';
import type { ShardStore } from './store';

/** A small set of made-up bytes in few shards. */
const few: Dataset = { ...mnist.describe(), sizes: { train: 600, test: 100 } };
const createLoader = (source: ShardSource, onProgress?: (progress: DataProgress) => void) =>
  createFor(few, () => source, onProgress);

const content = (kind: string, from: number, count: number) =>
  Buffer.alloc(count * (kind.endsWith('images') ? 784 : 1), (from / 10 + 1) % 251);

const parts: readonly [kind: string, from: number, count: number][] = [
  ['train-labels', 0, 600],
  ['train-images', 0, 50],
  ['train-images', 50, 550],
  ['test-labels', 0, 100],
  ['test-images', 0, 100],
];

const site = () => {
  const files = new Map<string, Buffer<ArrayBufferLike>>();
  const shards = parts.map(([kind, from, count]) => {
    const raw = content(kind, from, count);
    const packed = gzipSync(raw, { level: 1 });
    const file = `${kind}-${from}.bin`;
    files.set(file, packed);
    const sha256 = createHash('sha256').update(raw).digest('hex');
    return { file, bytes: packed.length, sha256, kind, from, count };
  });
  files.set('manifest.json', Buffer.from(JSON.stringify({ version: 1, shards })));
  const asked: string[] = [];
  const fetchBytes: FetchBytes = async (file) => {
    asked.push(file);
    const found = files.get(file);
    return found === undefined
      ? new Response(null, { status: 404 })
      : new Response(Uint8Array.from(found));
  };
  return { files, asked, fetchBytes };
};

const { subtle } = crypto;

describe('loading MNIST', () => {
  it('fills both sets and counts the bytes', async () => {
    const { fetchBytes, files } = site();
    const seen: DataProgress[] = [];
    const loader = createLoader({ fetchBytes, subtle }, (progress) => seen.push(progress));
    expect(await loader.load()).toEqual({ ok: true, value: undefined });
    const { train, test } = loader.data;
    expect(train.has(0, 600) && test.has(0, 100)).toBe(true);
    expect([train.examples[0], train.examples[50 * 784], train.targets[599]]).toEqual([1, 6, 1]);
    const total = [...files].reduce(
      (n, [file, { length }]) => n + (file.endsWith('bin') ? length : 0),
      0,
    );
    expect(seen.at(-1)).toEqual({ loaded: total, total, stored: false, verification: 'sha256' });
    for (let k = 1; k < seen.length; k += 1) {
      expect(seen[k]?.loaded).toBeGreaterThanOrEqual(seen[k - 1]?.loaded ?? 0);
    }
  });

  it('is ready for the first images before the last are there', async () => {
    const { fetchBytes } = site();
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const loader = createLoader({
      fetchBytes: async (file) => {
        if (file === 'train-images-50.bin') await gate;
        return fetchBytes(file);
      },
      subtle,
    });
    const done = loader.load();
    expect((await loader.data.train.ready(0, 50)).ok).toBe(true);
    expect(loader.data.train.has(49, 2)).toBe(false);
    release();
    expect((await done).ok).toBe(true);
    expect(loader.data.train.has(49, 2)).toBe(true);
  });

  it('names a missing shard, tells who waits, and gets it at the next try', async () => {
    const { fetchBytes, files, asked } = site();
    const kept = files.get('train-images-50.bin');
    if (kept === undefined) throw new Error('no such shard');
    files.delete('train-images-50.bin');
    const seen: DataProgress[] = [];
    const loader = createLoader({ fetchBytes, subtle }, (progress) => seen.push(progress));
    const waiting = loader.data.train.ready(0, 600);
    const error = { code: 'shard-missing', file: 'train-images-50.bin' };
    expect(await loader.load()).toMatchObject({ ok: false, error });
    expect(await waiting).toMatchObject({ ok: false, error });
    files.set('train-images-50.bin', kept);
    expect((await loader.load()).ok).toBe(true);
    expect(asked.filter((file) => file === 'train-images-0.bin')).toHaveLength(1);
    expect(seen.at(-1)?.loaded).toBe(seen.at(-1)?.total);
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['other content', () => gzipSync(Buffer.alloc(50 * 784, 99))],
    ['other length', () => gzipSync(Buffer.alloc(17))],
    ['a page in its place', () => Buffer.from('<!doctype html>')],
  ])('finds a damaged shard: %s', async (_, damage) => {
    const { fetchBytes, files } = site();
    const file = 'train-images-0.bin';
    files.set(file, damage(files.get(file) ?? Buffer.alloc(0)));
    const loader = createLoader({ fetchBytes, subtle });
    expect(await loader.load()).toMatchObject({
      ok: false,
      error: { code: 'shard-damaged', file },
    });
  });

  it('says when there is no connection', async () => {
    const fetchBytes: FetchBytes = () => Promise.reject(new TypeError('Failed to fetch'));
    const loader = createLoader({ fetchBytes, subtle });
    const error = { code: 'offline', file: 'manifest.json' };
    expect(await loader.load()).toMatchObject({ ok: false, error });
  });

  it('says that it could only check the CRC where there is no SHA-256', async () => {
    const { fetchBytes, files } = site();
    let last: DataProgress | undefined;
    const loader = createLoader({ fetchBytes }, (progress) => {
      last = progress;
    });
    expect((await loader.load()).ok).toBe(true);
    expect(last?.verification).toBe('gzip-crc');
    const file = 'test-labels-0.bin';
    const bytes = Uint8Array.from(files.get(file) ?? []);
    const at = bytes.length - 6;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    files.set(file, Buffer.from(bytes));
    const again = createLoader({ fetchBytes });
    expect(await again.load()).toMatchObject({ ok: false, error: { code: 'shard-damaged', file } });
  });

  it('takes verified shards from the last visit, and fetches a spoilt one again', async () => {
    const kept = new Map<string, Uint8Array<ArrayBuffer>>([['old.bin', new Uint8Array(1)]]);
    const store: ShardStore = {
      get: async (file) => kept.get(file),
      put: async (file, bytes) => {
        kept.set(file, bytes);
      },
      prune: async (files) => {
        for (const file of kept.keys()) if (!files.includes(file)) kept.delete(file);
      },
    };
    const first = site();
    await createLoader({ ...first, subtle, store }).load();
    expect([...kept.keys()].toSorted()).toEqual(
      [...first.files.keys()].filter((file) => file.endsWith('bin')).toSorted(),
    );
    kept.set('test-images-0.bin', new Uint8Array(9));
    const second = site();
    const loader = createLoader({ ...second, subtle, store });
    expect((await loader.load()).ok).toBe(true);
    expect(second.asked).toEqual(['manifest.json', 'test-images-0.bin']);
  });
});
