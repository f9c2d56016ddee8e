import type { BatchOrder } from './batches';
import type { Split } from './split';

/**
 * Numbers of the examples of a batch, all of which are there; the array is reused, as `batch` says.
 * @throws if they are not
 */
export const loadedBatch = (train: Split, order: BatchOrder, step: number): Uint32Array => {
  if (!train.has(...order.needs(step)))
    throw new Error(`the examples of batch ${step} are not loaded: await ready(${step}) first`);
  return order.batch(step);
};
