import type { NetworkSpec } from '../types';

/** Training steps of one pass over the training set: full batches only; a larger batch is the whole set. */
export const stepsPerEpoch = ({
  trainSize,
  batchSize,
}: Pick<NetworkSpec, 'trainSize' | 'batchSize'>): number =>
  Math.max(1, Math.floor(trainSize / batchSize));
