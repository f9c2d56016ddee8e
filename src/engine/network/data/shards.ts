import type { Dataset } from '../../../catalog/dataset';
import { joinBytes } from '../../../experiment/join-bytes';
import { messageOf } from '../../../formula/message-of';
import { fail, type Result, succeed } from '../../../formula/result';
import { type DataError, dataError } from './error';
import { type Manifest, manifestSchema, rawLength, type Shard } from './manifest';
import type { ShardStore } from './store';

/** What the loader needs of a `Response`. */
export interface FetchedBytes {
  readonly ok: boolean;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

/** Fetches a file beside the manifest by name; rejects where there is no connection. */
export type FetchBytes = (file: string) => Promise<FetchedBytes>;

/**
 * How a shard's content was checked: by SHA-256, or, where the page has no `crypto.subtle` (plain http), by the
 * CRC-32 and length that gzip carries.
 */
export type Verification = 'sha256' | 'gzip-crc';

export interface LoadedShard {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly verification: Verification;
  readonly stored: boolean;
}

const readAll = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes?: (count: number) => void,
) => {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joinBytes(parts);
    parts.push(value);
    onBytes?.(value.length);
  }
};

const fetchFile = async (
  file: string,
  fetchBytes: FetchBytes,
  onBytes?: (count: number) => void,
): Promise<Result<Uint8Array<ArrayBuffer>, DataError>> => {
  try {
    const response = await fetchBytes(file);
    if (!response.ok || response.body === null) return fail(dataError('shard-missing', file));
    return succeed(await readAll(response.body, onBytes));
  } catch (error) {
    const detail = messageOf(error);
    return fail(dataError('offline', file, detail));
  }
};

/** By way of a `Response`: in a worker that came from a file, WebKit reads no `Blob`. */
const gunzip = async (bytes: Uint8Array<ArrayBuffer>) => {
  const unpacked = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'));
  if (!unpacked) throw new Error('there is nothing in it');
  return readAll(unpacked as ReadableStream<Uint8Array<ArrayBuffer>>);
};

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Unpacks and checks; a server that unpacked the file on the way is forgiven. */
const verify = async (
  shard: Shard,
  dataset: Dataset,
  packed: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | undefined,
): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; verification: Verification }, DataError>> => {
  const damaged = (detail: string) => fail(dataError('shard-damaged', shard.file, detail));
  let bytes = packed;
  if (isGzip(packed)) {
    try {
      bytes = await gunzip(packed);
    } catch {
      return damaged('gzip check failed');
    }
  } else if (subtle === undefined) return damaged('not gzip');
  if (bytes.length !== rawLength(shard, dataset)) return damaged(`${bytes.length} bytes unpacked`);
  if (subtle === undefined) return succeed({ bytes, verification: 'gzip-crc' });
  if (hex(await subtle.digest('SHA-256', bytes)) !== shard.sha256)
    return damaged('SHA-256 differs');
  return succeed({ bytes, verification: 'sha256' });
};

export interface ShardSource {
  readonly fetchBytes: FetchBytes;
  readonly store?: ShardStore;
  /** `globalThis.crypto.subtle`, which only secure contexts have. */
  readonly subtle?: SubtleCrypto;
}

export const loadManifest = async ({
  fetchBytes,
}: ShardSource): Promise<Result<Manifest, DataError>> => {
  const fetched = await fetchFile('manifest.json', fetchBytes);
  if (!fetched.ok) return fetched;
  try {
    return succeed(manifestSchema.parse(JSON.parse(new TextDecoder().decode(fetched.value))));
  } catch {
    return fail(dataError('shard-damaged', 'manifest.json', 'not a manifest of version 1'));
  }
};

/** One shard, unpacked and verified, from the store or else fetched and then kept there. */
export const loadShard = async (
  shard: Shard,
  dataset: Dataset,
  { fetchBytes, store, subtle }: ShardSource,
  onBytes: (count: number) => void,
): Promise<Result<LoadedShard, DataError>> => {
  const kept = await store?.get(shard.file);
  if (kept !== undefined) {
    const checked = await verify(shard, dataset, kept, subtle);
    if (checked.ok) {
      onBytes(shard.bytes);
      return succeed({ ...checked.value, stored: true });
    }
  }
  let counted = 0;
  const fetched = await fetchFile(shard.file, fetchBytes, (count) => {
    counted += count;
    onBytes(count);
  });
  const checked = fetched.ok ? await verify(shard, dataset, fetched.value, subtle) : fetched;
  if (!checked.ok || !fetched.ok) {
    // A second try counts them again.
    onBytes(-counted);
    return checked.ok ? fail(dataError('shard-damaged', shard.file)) : checked;
  }
  onBytes(shard.bytes - counted);
  await store?.put(shard.file, fetched.value);
  return succeed({ ...checked.value, stored: false });
};
