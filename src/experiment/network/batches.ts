import type { NetworkSpec } from '../types';

type Sizes = Pick<NetworkSpec, 'batchSize' | 'trainSize'>;

/** Every batch is the whole training set: a batch never has more examples than there are. */
export const isFullBatch = ({ batchSize, trainSize }: Sizes): boolean => batchSize >= trainSize;

/** Examples that a batch has. */
export const batchExamples = ({ batchSize, trainSize }: Sizes): number =>
  Math.min(batchSize, trainSize);

/** Full batches in one pass over the training set; the examples left over are dropped. */
export const batchesPerEpoch = (sizes: Sizes): number =>
  Math.floor(sizes.trainSize / batchExamples(sizes));
