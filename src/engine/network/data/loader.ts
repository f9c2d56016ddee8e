import type { Dataset, ExampleSet } from '../../../catalog/dataset';
import { type Result, succeed } from '../../../formula/result';
import type { DataError } from './error';
import { createShardLoader } from './shard-loader';
import type { ShardSource, Verification } from './shards';
import { type Data, wholeSplit } from './split';

export interface DataProgress {
  /** Bytes of shards here, of those there are; `total` is 0 until the manifest is here. */
  readonly loaded: number;
  readonly total: number;
  /** How the shards so far were checked; see `Verification`. */
  readonly verification?: Verification;
  /** Whether every shard so far came from the last visit's store. */
  readonly stored: boolean;
}

export interface DataLoader {
  readonly data: Data;
  /**
   * Loads what is not there yet; resolves when all of it is, or with the first error. Call it once to start and
   * again after an error ("try again"). While it runs, further calls return the same promise.
   */
  load(): Promise<Result<undefined, DataError>>;
}

/** The examples of a set that is computed. */
const generated = (
  dataset: Dataset,
  parts: { readonly train: ExampleSet; readonly test: ExampleSet },
): Data => ({
  dataset,
  train: wholeSplit(dataset, parts.train, dataset.sizes.train),
  test: wholeSplit(dataset, parts.test, dataset.sizes.test),
});

/**
 * Loads or computes the examples of a data set.
 * @param shards from where the shards of that folder come, for a set that is loaded
 */
export const createLoader = (
  dataset: Dataset,
  shards: (folder: string) => ShardSource,
  onProgress: (progress: DataProgress) => void = () => {},
): DataLoader => {
  const { source } = dataset;
  switch (source.kind) {
    case 'shards':
      return createShardLoader(dataset, shards(source.folder), onProgress);
    case 'generated':
      return {
        data: generated(dataset, source.generate()),
        load: () => Promise.resolve(succeed(undefined)),
      };
    default:
      return source satisfies never;
  }
};
