import type { Dataset } from '../../../catalog/dataset';
import type { Result } from '../../../formula/result';
import { succeed } from '../../../formula/result';
import type { DataError } from './error';

/** Examples and targets of one part of a data set, in the encoding that it states. Filled while they arrive. */
export interface Split {
  readonly dataset: Dataset;
  /** Example after example. */
  readonly examples: Uint8Array | Float32Array;
  /** One label an example, or as many values as the data set has names for. */
  readonly targets: Uint8Array | Float32Array;
  readonly count: number;
  /** Whether examples and targets `from` to `from + count` (excluded) are there. */
  has(from: number, count: number): boolean;
  /** Resolves as soon as they are, or with the error that stopped the loading; `retry` makes new attempts. */
  ready(from: number, count: number): Promise<Result<undefined, DataError>>;
}

/** A data set's examples, as far as they are there. */
export interface Data {
  readonly dataset: Dataset;
  readonly train: Split;
  readonly test: Split;
}

/** A split that is all there. */
export const wholeSplit = (
  dataset: Dataset,
  { examples, targets }: Pick<Split, 'examples' | 'targets'>,
  count: number,
): Split => ({
  dataset,
  examples,
  targets,
  count,
  has: () => true,
  ready: () => Promise.resolve(succeed(undefined)),
});
