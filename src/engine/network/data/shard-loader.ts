import type { Dataset } from '../../../catalog/dataset';
import { type Result, succeed } from '../../../formula/result';
import type { DataError } from './error';
import { createFillingSplit } from './filling-split';
import type { DataLoader, DataProgress } from './loader';
import { loadManifest, loadShard, type ShardSource, type Verification } from './shards';

/** Shards on their way at once: enough to fill a connection, few enough that they arrive in order. */
const CONCURRENCY = 3;

/** What training needs first comes first: labels, then training examples in order, then the test set. */
const RANK = { 'train-labels': 0, 'train-images': 1, 'test-labels': 2, 'test-images': 3 } as const;

/** A data set of bytes, loaded shard by shard. */
export const createShardLoader = (
  dataset: Dataset,
  source: ShardSource,
  onProgress: (progress: DataProgress) => void,
): DataLoader => {
  const train = createFillingSplit(dataset, dataset.sizes.train);
  const test = createFillingSplit(dataset, dataset.sizes.test);
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
        const result = await loadShard(shard, dataset, source, (count) => {
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
    data: { dataset, train, test },
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
