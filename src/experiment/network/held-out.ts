import type { NetworkSpec } from '../types';

/** What runs are evaluated on: a fixed sample of what they train on, or what none of them trains on. */
export type EvaluatedSet = 'train' | 'validation' | 'test';

/** The set by which runs are compared while they train: the validation set, or the test set where there is none. */
export const heldSet = ({
  validationSize,
}: Pick<NetworkSpec, 'validationSize'>): 'validation' | 'test' =>
  validationSize > 0 ? 'validation' : 'test';

const MOST_SAMPLED = 1000;

/** So many of the training examples, the first of the file, are evaluated beside the others. */
export const trainingSample = ({ trainSize }: Pick<NetworkSpec, 'trainSize'>): number =>
  Math.min(trainSize, MOST_SAMPLED);

/** The loss of a batch has a penalty on the weights in it; evaluated losses never have. */
export const hasPenalty = ({ l1, l2 }: Pick<NetworkSpec, 'l1' | 'l2'>): boolean => l1 > 0 || l2 > 0;
