import type { Result } from '../../../formula/result';
import { fail, succeed } from '../../../formula/result';
import type { DataError } from './error';
import { PIXELS, type Shard } from './manifest';
import { loadManifest, loadShard, type ShardSource, type Verification } from './shards';

/** Images as bytes, 784 each, row by row, 0 is background; labels 0 to 9. Filled while shards arrive. */
export interface Split {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
  /** Whether images and labels `from` to `from + count` (excluded) are there. */
  has(from: number, count: number): boolean;
  /** Resolves as soon as they are, or with the error that stopped the loading; `retry` makes new attempts. */
  ready(from: number, count: number): Promise<Result<undefined, DataError>>;
}

export interface MnistData {
  readonly train: Split;
  readonly test: Split;
}

export interface DataProgress {
  /** Bytes of shards here, of those there are; `total` is 0 until the manifest is here. */
  readonly loaded: number;
  readonly total: number;
  /** How the shards so far were checked; see `Verification`. */
  readonly verification?: Verification;
  /** Whether every shard so far came from the last visit's store. */
  readonly stored: boolean;
}

interface FillingSplit extends Split {
  fill(shard: Shard, bytes: Uint8Array): void;
  /** Answers who waits, and who asks later: with the error, or as far as the content is there. */
  settle(error?: DataError): void;
  /** A new attempt begins: the last one's error is forgotten. */
  reset(): void;
}

const createSplit = (count: number): FillingSplit => {
  const images = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  const imageThere = new Uint8Array(count);
  const labelThere = new Uint8Array(count);
  let waiting: {
    from: number;
    count: number;
    answer: (result: Result<undefined, DataError>) => void;
  }[] = [];
  /** Everything before this number is there. */
  let complete = 0;
  let failure: DataError | undefined;
  const has = (from: number, length: number) => {
    for (let i = Math.max(from, complete); i < from + length; i += 1) {
      if (imageThere[i] !== 1 || labelThere[i] !== 1) return false;
    }
    return true;
  };
  return {
    images,
    labels,
    count,
    has,
    ready: (from, length) => {
      if (has(from, length)) return Promise.resolve(succeed(undefined));
      if (failure !== undefined) return Promise.resolve(fail(failure));
      return new Promise((answer) => {
        waiting.push({ from, count: length, answer });
      });
    },
    fill: (shard, bytes) => {
      const isImages = shard.kind.endsWith('images');
      if (isImages) images.set(bytes, shard.from * PIXELS);
      else labels.set(bytes, shard.from);
      (isImages ? imageThere : labelThere).fill(1, shard.from, shard.from + shard.count);
      while (imageThere[complete] === 1 && labelThere[complete] === 1) complete += 1;
    },
    reset: () => {
      failure = undefined;
    },
    settle: (error) => {
      failure = error;
      const before = waiting;
      waiting = [];
      for (const wait of before) {
        if (has(wait.from, wait.count)) wait.answer(succeed(undefined));
        else if (error !== undefined) wait.answer({ ok: false, error });
        else waiting.push(wait);
      }
    },
  };
};

export interface MnistLoader {
  readonly data: MnistData;
  /**
   * Loads what is not there yet; resolves when all of it is, or with the first error. Call it once to start and
   * again after an error ("try again"). While it runs, further calls return the same promise.
   */
  load(): Promise<Result<undefined, DataError>>;
}

/** Shards on their way at once: enough to fill a connection, few enough that they arrive in order. */
const CONCURRENCY = 3;

/** What training needs first comes first: labels, then train images in order, then the test set. */
const RANK = { 'train-labels': 0, 'train-images': 1, 'test-labels': 2, 'test-images': 3 } as const;

/** The 60,000 and 10,000 images of MNIST, loaded shard by shard. */
export const createMnistLoader = (
  source: ShardSource,
  onProgress: (progress: DataProgress) => void = () => {},
  { trainCount = 60000, testCount = 10000 } = {},
): MnistLoader => {
  const train = createSplit(trainCount);
  const test = createSplit(testCount);
  const done = new Set<string>();
  let loaded = 0;
  let total = 0;
  let stored = true;
  let verification: Verification | undefined;
  let running: Promise<Result<undefined, DataError>> | undefined;

  const report = () =>
    onProgress({ loaded, total, stored, ...(verification === undefined ? {} : { verification }) });

  const settle = (error?: DataError) => {
    train.settle(error);
    test.settle(error);
  };

  const loadAll = async (): Promise<Result<undefined, DataError>> => {
    const manifest = await loadManifest(source);
    if (!manifest.ok) return manifest;
    const { shards } = manifest.value;
    total = shards.reduce((sum, { bytes }) => sum + bytes, 0);
    report();
    const queue = shards
      .filter(({ file }) => !done.has(file))
      .sort((a, b) => RANK[a.kind] - RANK[b.kind] || a.from - b.from);
    let failure: Result<undefined, DataError> | undefined;
    const work = async () => {
      for (let shard = queue.shift(); shard !== undefined; shard = queue.shift()) {
        if (failure !== undefined) return;
        const result = await loadShard(shard, source, (count) => {
          loaded += count;
          report();
        });
        if (!result.ok) {
          failure ??= result;
          return;
        }
        (shard.kind.startsWith('train') ? train : test).fill(shard, result.value.bytes);
        done.add(shard.file);
        stored &&= result.value.stored;
        verification = result.value.verification;
        report();
        settle();
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    if (failure !== undefined) return failure;
    await source.store?.prune(shards.map(({ file }) => file));
    return succeed(undefined);
  };

  return {
    data: { train, test },
    load: () => {
      if (running === undefined) {
        train.reset();
        test.reset();
      }
      running ??= loadAll().then((result) => {
        running = undefined;
        settle(result.ok ? undefined : result.error);
        return result;
      });
      return running;
    },
  };
};
